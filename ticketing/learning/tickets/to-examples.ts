/** Old tickets as examples: of the city's own matters and units where a city is at hand, else of the labels as written. */
import { createHash } from 'node:crypto';
import { normaliseText, type ModelKind } from '../../../classifier/index.ts';
import { regionName, type City } from '../../catalogue/city.ts';
import { matterOn } from '../../catalogue/valid.ts';
import { Together } from '../examples/groups.ts';
import { trust, type Example } from '../examples/trust.ts';
import { unitLabel } from '../examples/unit-label.ts';
import type { OldTicket, Refused } from './read-tickets.ts';

/** Texts without a time are spread over so much of one: a share of them is held back as if it were the newest. */
const DRAWN_MS = 70 * 86_400_000;
/** Names of the city, as tables write them. */
export interface Names { matter(text: string): string | null; unit(text: string, regionCode: string | null): string | null; region(text: string): string | null; category(text: string): string | null }

/** So many rows must say when they were; the rest are then taken for the oldest. */
const TIMED = 0.9;
export interface TableExamples { examples: Example[]; refused: Refused[]; /** whether the table says when: else what is held back is drawn by the text */ timed: boolean }

/** @returns the examples, and rows that named nothing that the city has */
export function toExamples(tickets: readonly OldTicket[], city: City | null, today: string): TableExamples {
  const names = city && namesOf(city, today);
  const together = new Together();
  const examples: Example[] = [];
  const refused: Refused[] = [];
  const times = tickets.flatMap((t) => (t.at ? [t.at.getTime()] : []));
  const timed = times.length >= tickets.length * TIMED;
  const oldest = new Date(times.reduce((a, b) => Math.min(a, b), Infinity));
  for (const t of tickets) {
    const digest = createHash('sha256').update(normaliseText(`${t.title}\n${t.content}`)).digest();
    const own = `row ${t.row}`;
    together.join(`text ${digest.toString('base64', 0, 16)}`, own);
    if (t.group) together.join(`group ${t.group}`, own);
    const at = timed ? t.at ?? oldest : new Date(Math.floor((digest.readUInt32LE(0) / 2 ** 32) * DRAWN_MS));
    const found = names ? named(names, city!, t, today) : { labels: written(t) };
    if ('reason' in found) refused.push(found);
    else for (const [kind, label] of Object.entries(found.labels) as [ModelKind, string][]) examples.push({ kind, label, ...(kind === 'unit' && found.unit ? { unit: found.unit } : {}), ticketId: t.row, title: t.title, body: t.content, group: own, weight: trust.person, at });
  }
  return { examples: examples.map((e) => ({ ...e, group: together.of(e.group) })), refused, timed };
}

function written({ category, matter, unit }: OldTicket): Partial<Record<ModelKind, string>> {
  return { ...(category ? { category } : {}), ...(matter ? { matter } : {}), ...(unit ? { unit } : {}) };
}

function named(names: Names, city: City, t: OldTicket, on: string): { labels: Partial<Record<ModelKind, string>>; unit?: Example['unit'] } | Refused {
  const matter = t.matter ? names.matter(t.matter) : null;
  const regionCode = t.region ? names.region(t.region) : null;
  const unitId = t.unit ? names.unit(t.unit, regionCode) : null;
  const unit = unitId && unitLabel(city, unitId, matter && regionCode ? { code: matter, regionCode, on } : null);
  const category = (matter ? city.matters.get(matter)!.category : null) ?? (t.category ? names.category(t.category) : null) ?? (t.matter ? names.category(t.matter) : null);
  if (matter || unit || category)
    return { labels: { ...(category ? { category } : {}), ...(matter ? { matter } : {}), ...(unit ? { unit } : {}) }, ...(unitId && regionCode ? { unit: { unitId, regionCode } } : {}) };
  const said = [t.category, t.matter, t.unit].filter(Boolean).map((label) => `「${label}」`).join('');
  return { row: t.row, reason: `${said}不是本市的类别、事项或在用单位` };
}

/** A name that means two things means nothing, unless the region says which. */
export function namesOf(city: City, today: string): Names {
  const parents = new Set([...city.matters.values()].map((m) => m.parentCode));
  const matters = only([...city.matters.values()].filter((m) => !parents.has(m.code)).flatMap((m) => [[m.code, m.code], [m.name, m.code]]));
  const units = [...city.units.values()].filter((u) => u.active).flatMap((u) => [u.id, u.name, u.shortName, ...u.aliases].map((name) => ({ name, unit: u })));
  const unitsByName = new Map<string, typeof units>();
  for (const one of units) unitsByName.set(one.name, [...(unitsByName.get(one.name) ?? []), one]);
  const regions = only([...city.regions.values()].flatMap((r) => [[r.code, r.code], [r.name, r.code], [regionName(city, r.code), r.code]]));
  const categories = new Set([...city.matters.values()].map((m) => m.category));
  return {
    matter: (text) => { const code = matters(text.split(/[/>＞\\-]/).at(-1)!.trim()) ?? matters(text); return code ? matterOn(city, code, today)?.code ?? null : null; },
    unit(text, regionCode) {
      const found = [...new Map((unitsByName.get(text) ?? []).map(({ unit }) => [unit.id, unit])).values()];
      if (found.length < 2 || !regionCode) return found.length === 1 ? found[0]!.id : null;
      const here = found.filter((u) => regionCode.startsWith(u.regionCode));
      return here.length === 1 ? here[0]!.id : null;
    },
    region: regions,
    category: (text) => (categories.has(text) ? text : null),
  };
}

function only(pairs: string[][]): (name: string) => string | null {
  const found = new Map<string, string | null>();
  for (const [name, code] of pairs) found.set(name!, found.has(name!) && found.get(name!) !== code ? null : code!);
  return (name) => found.get(name) ?? null;
}
