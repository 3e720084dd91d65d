/** What came in on a day: tickets by the day they were registered (受理), whatever became of them. */
import { words, type Core } from '../../ticketing/index.ts';
import type { Period } from './period.ts';
import type { DayFigures } from './views.ts';

type Counts = Pick<DayFigures, 'byChannel' | 'byType' | 'byCategory' | 'byDistrict'> & { total: number };
/** Names what has no category yet, and no district. */
export const uncategorised = '未分类';
const wholeCity = '未明确区县';
const districtDigits = 6;

/** The day's tickets counted once over by channel, type, category and district; each list adds up to the total. */
export async function intakeOf(core: Core, { from, to, hidden }: Period): Promise<Counts> {
  const rows = await core.sql<{ channel: string; type: string; category: string | null; district: string; n: number }[]>`
    select channel, appeal_type as type, category, left(region_code, ${districtDigits}::int) as district, count(*)::int as n
    from ticket where registered_at >= ${from} and registered_at < ${to} and id <> all(${hidden}::bigint[]) group by 1, 2, 3, 4`;
  const by = (nameOf: (row: (typeof rows)[number]) => string) => summed(rows.map((row) => [nameOf(row), row.n]));
  return {
    total: rows.reduce((sum, row) => sum + row.n, 0),
    byChannel: by((row) => words.channel[row.channel as keyof typeof words.channel] ?? row.channel),
    byType: by((row) => words.appealType[row.type as keyof typeof words.appealType] ?? row.type),
    byCategory: by((row) => row.category ?? uncategorised),
    byDistrict: districts(core, new Map(summed(rows.map((row) => [row.district, row.n])).map((d) => [d.name, d.value]))),
  };
}

/** 并单: how many of the day's tickets follow another; each was a call, and none is a second handling. */
export async function duplicatesOf(core: Core, { from, to, hidden }: Period): Promise<number> {
  const [row] = await core.sql<{ n: number }[]>`select count(*)::int as n from ticket where registered_at >= ${from} and registered_at < ${to} and scoring_excluded = 'duplicate' and id <> all(${hidden}::bigint[])`;
  return row!.n;
}

export async function registeredCount(core: Core, { from, to, hidden }: Pick<Period, 'from' | 'to' | 'hidden'>): Promise<number> {
  const [row] = await core.sql<{ n: number }[]>`select count(*)::int as n from ticket where registered_at >= ${from} and registered_at < ${to} and id <> all(${hidden}::bigint[])`;
  return row!.n;
}

/** The day's tickets by the hour of registration, 0 to 23. */
export async function registeredByHour(core: Core, { from, to, hidden }: Period): Promise<number[]> {
  const rows = await core.sql<{ hour: number; n: number }[]>`
    select floor(extract(epoch from registered_at - ${from}) / 3600)::int as hour, count(*)::int as n from ticket where registered_at >= ${from} and registered_at < ${to} and id <> all(${hidden}::bigint[]) group by 1`;
  const of = new Map(rows.map((row) => [row.hour, row.n]));
  return Array.from({ length: 24 }, (_, hour) => of.get(hour) ?? 0);
}

/** The day's tickets by district. */
export async function districtCounts(core: Core, { from, to, hidden }: Period): Promise<DayFigures['byDistrict']> {
  const rows = await core.sql<{ district: string; n: number }[]>`
    select left(region_code, ${districtDigits}::int) as district, count(*)::int as n from ticket where registered_at >= ${from} and registered_at < ${to} and id <> all(${hidden}::bigint[]) group by 1`;
  return districts(core, new Map(rows.map((row) => [row.district, row.n])));
}

/** Every district, also those with nothing: the map colours them all. What names no district stands last, under the city's code. */
function districts(core: Core, counts: Map<string, number>): DayFigures['byDistrict'] {
  const known = [...core.city.regions.values()].filter((r) => r.level === 'district').toSorted((a, b) => (a.code < b.code ? -1 : 1))
    .map((r) => ({ code: r.code, name: r.name, value: counts.get(r.code) ?? 0, lng: r.lng, lat: r.lat }));
  const elsewhere = [...counts.values()].reduce((a, b) => a + b, 0) - known.reduce((sum, d) => sum + d.value, 0);
  return elsewhere ? [...known, { code: core.config.cityCode, name: wholeCity, value: elsewhere, lng: null, lat: null }] : known;
}

/** Sums by name, the most first. */
function summed(pairs: [string, number][]): { name: string; value: number }[] {
  const sums = new Map<string, number>();
  for (const [name, n] of pairs) sums.set(name, (sums.get(name) ?? 0) + n);
  return [...sums].map(([name, value]) => ({ name, value })).toSorted((a, b) => b.value - a.value || (a.name < b.name ? -1 : 1));
}
