import { ticket } from '../../../ticketing/db/schema/index.ts';
import { cityDay } from '../../../ticketing/deadline/city-day.ts';
import type { Axis } from '../../../analytics/facts/index.ts';
import type { TestCore } from '../../setup/core.ts';

type Row = typeof ticket.$inferSelect;

/** The keys of an axis, written down a second time and in another language. */
const keysOf: Record<Axis, (t: Row) => readonly [string, string?]> = {
  total: () => [''],
  channel: (t) => [t.channel],
  type: (t) => [t.appealType],
  category: (t) => [t.category ?? ''],
  matter: (t) => [t.matterCode ?? ''],
  district: (t) => [t.regionCode.slice(0, 6)],
  subdistrict: (t) => [t.regionCode.slice(0, 9)],
  community: (t) => [t.regionCode.slice(0, 12)],
  unit: (t) => [t.leadUnitId ?? ''],
  matterBySubdistrict: (t) => [t.matterCode ?? '', t.regionCode.slice(0, 9)],
  matterByUnit: (t) => [t.matterCode ?? '', t.leadUnitId ?? ''],
  hour: (t) => [new Date(t.appealedAt.getTime() + 8 * 3_600_000).toISOString().slice(11, 13)],
};

/** What `countsByDay` must say, counted one ticket after the other. */
export async function rawCounts(core: TestCore, axis: Axis, { duplicates = true, hidden = [] }: { duplicates?: boolean; hidden?: readonly number[] } = {}) {
  const counts = new Map<string, { day: string; key: string; key2: string; n: number }>();
  for (const t of await core.db.select().from(ticket)) {
    if (hidden.includes(t.id) || (!duplicates && t.scoringExcluded === 'duplicate')) continue;
    const [key, key2 = ''] = keysOf[axis](t);
    const day = cityDay(t.appealedAt);
    const row = counts.get(`${day} ${key} ${key2}`) ?? { day, key, key2, n: 0 };
    row.n++;
    counts.set(`${day} ${key} ${key2}`, row);
  }
  const text = (r: { day: string; key: string; key2: string }) => `${r.day}\u0000${r.key}\u0000${r.key2}`;
  return [...counts.values()].toSorted((a, b) => (text(a) < text(b) ? -1 : 1));
}
