/** What a problem is about, as counts know it: its matters and its places, read off the tickets in it. */
import { sql } from 'drizzle-orm';
import type { Core, Db, Tx } from '../../ticketing/index.ts';

/** `regionCodes`: a place and all below it; null: the whole city. */
export interface MattersAndPlaces { matterCodes: string[]; regionCodes: string[] | null }

/** A matter or place that fewer of the members have is a chance one. */
const leastShare = 0.1;
/** A problem in more of the city's subdistricts than this is one of the whole city. */
const wholeCityFrom = 0.5;

/** @param hidden tickets that do not exist for the reader */
export async function mattersAndPlacesOf(core: Pick<Core, 'city'>, db: Db | Tx, problemId: number, hidden: readonly number[]): Promise<MattersAndPlaces> {
  const rows = await db.execute<{ matter: string | null; region: string; n: number }>(sql`
    select matter_code as matter, left(region_code, 9) as region, count(*)::int as n from ticket
    where problem_id = ${problemId} and not is_confidential and not (id = any(${`{${hidden.join(',')}}`}::bigint[])) group by 1, 2`);
  const shares = (of: (r: { matter: string | null; region: string }) => string | null): string[] => {
    const counts = new Map<string, number>();
    let all = 0;
    for (const r of rows) { const key = of(r); if (key) { counts.set(key, (counts.get(key) ?? 0) + r.n); all += r.n; } }
    return [...counts].filter(([, n]) => n >= leastShare * all).toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([key]) => key);
  };
  const everywhere = new Set(rows.map((r) => r.region));
  const subdistricts = [...core.city.regions.values()].filter((r) => r.level === 'subdistrict').length;
  const regions = shares((r) => r.region);
  const city = [...core.city.regions.values()].find((r) => r.level === 'city')?.code;
  return { matterCodes: shares((r) => r.matter), regionCodes: everywhere.size > subdistricts * wholeCityFrom || regions.length === 0 || regions.some((r) => r === city) ? null : regions };
}

/** Is a place one of these, or in one of them? */
export const isIn = (regionCodes: readonly string[] | null, code: string): boolean => regionCodes === null || regionCodes.some((r) => code.startsWith(r));
