import { city } from '../../../ticketing/seed/city/index.ts';
import type { AppealType } from '../../../ticketing/db/schema/types.ts';
import { phrase } from '../phrasing.ts';
import type { Phrase } from '../phrasing.ts';
import { cityRunning } from './cityRunning.ts';
import { communityAndSafety } from './communityAndSafety.ts';
import { economyAndServices } from './economyAndServices.ts';
import { homesAndWorks } from './homesAndWorks.ts';
import type { Template } from './template.ts';

interface ReadyTemplate {
  matter: string;
  type: AppealType;
  titles: readonly Phrase[];
  texts: readonly Phrase[];
  suits: 'village' | 'town' | 'both';
}

const written: readonly Template[] = [...cityRunning, ...homesAndWorks, ...economyAndServices, ...communityAndSafety];
const typeOf = new Map(city.matters.map((m) => [m.code, m.defaultType]));

export const templates: readonly ReadyTemplate[] = written.map((t) => {
  const type = t.type ?? typeOf.get(t.matter);
  if (!type) throw new Error(`no such matter: ${t.matter}`);
  return { matter: t.matter, type, titles: t.titles.map(phrase), texts: t.texts.map(phrase), suits: suits(t) };
});

/** Villages have no numbered buildings, no property companies and no metro. */
function suits(t: Template): ReadyTemplate['suits'] {
  if (t.where) return t.where;
  return t.texts.some((text) => /\{building\}|物业|小区|地铁|写字楼/.test(text)) ? 'town' : 'both';
}

/** In its season a matter is told 1.6 times as often as its weight says, outside it a twentieth. */
function weightIn(month: number, t: Template): number {
  const season = !t.season ? 1 : t.season.includes(month + 1) ? 1.6 : 0.05;
  return (t.weight ?? 1) * season;
}

/** For each month the running sums of the weights, as shares of 1. */
const shares = Array.from({ length: 12 }, (_, month) => {
  const whole = written.reduce((sum, t) => sum + weightIn(month, t), 0);
  let reached = 0;
  return written.map((t) => (reached += weightIn(month, t)) / whole);
});

/** The template for a draw 0 ≤ draw < 1 in a month 0-11, as an index into `templates`. */
export function templateFor(month: number, draw: number): number {
  const sums = shares[month];
  if (!sums) throw new RangeError(`no month ${month}`);
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] as number) > draw) high = middle;
    else low = middle + 1;
  }
  return low;
}
