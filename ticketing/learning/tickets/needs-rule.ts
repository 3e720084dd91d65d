/** Matters about which the table of old tickets and the catalogue are not of one mind: there a clause is wanting. */
import { counterpartIn } from '../../catalogue/counterpart.ts';
import { unitName, type City } from '../../catalogue/city.ts';
import { resolveUnits } from '../../catalogue/resolve.ts';
import type { OldTicket } from './read-tickets.ts';
import { namesOf } from './to-examples.ts';

/** `split`: its tickets went to several units; `otherUnit`: to another than the catalogue says; `noClause`: the catalogue is silent. */
export interface NeedsRule { why: 'split' | 'otherUnit' | 'noClause'; matter: string; region: string | null; tickets: number; units: { unit: string; tickets: number }[]; byCatalogue: string | null; clause: string | null }

/** Fewer say nothing. */
const LEAST = 5;
/** A unit with less than this share of a matter's tickets in a place does not have it to itself. Own choice. */
const SETTLED = 0.8;

/** @returns those with most tickets first */
export function needsRule(tickets: readonly OldTicket[], city: City | null, today: string): NeedsRule[] {
  const names = city && namesOf(city, today);
  const pairs = new Map<string, { matter: string; region: string | null; units: Map<string, number> }>();
  for (const { matter, region, unit } of tickets) {
    if (!matter || !unit) continue;
    const key = `${matter}\t${region ?? ''}`;
    const pair = pairs.get(key) ?? { matter, region, units: new Map<string, number>() };
    pair.units.set(unit, (pair.units.get(unit) ?? 0) + 1);
    pairs.set(key, pair);
  }
  const found: NeedsRule[] = [];
  for (const { matter, region, units } of pairs.values()) {
    const ranked = [...units].map(([unit, n]) => ({ unit, tickets: n })).toSorted((a, b) => b.tickets - a.tickets);
    const total = ranked.reduce((sum, u) => sum + u.tickets, 0);
    if (total < LEAST) continue;
    const code = names?.matter(matter) ?? null;
    const regionCode = region ? names?.region(region) ?? null : null;
    const resolved = city && code && regionCode ? resolveUnits(city, code, regionCode, today) : null;
    const first = names?.unit(ranked[0]!.unit, regionCode) ?? null;
    const here = city && first && regionCode ? counterpartIn(city, first, regionCode)?.id ?? first : first;
    const base = { matter, region, tickets: total, units: ranked.slice(0, 4), byCatalogue: resolved && unitName(city!, resolved.lead.id), clause: resolved?.rule.clause ?? null };
    if (ranked[0]!.tickets / total < SETTLED) found.push({ ...base, why: 'split' });
    else if (resolved && here && resolved.lead.id !== here) found.push({ ...base, why: 'otherUnit' });
    else if (city && code && regionCode && !resolved) found.push({ ...base, why: 'noClause' });
  }
  return found.toSorted((a, b) => b.tickets - a.tickets);
}
