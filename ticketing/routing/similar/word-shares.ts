/** In what share of the closed tickets a word stands, from the statistics that PostgreSQL keeps for its planner: nobody has to count. */
import { sql } from 'drizzle-orm';
import type { Db, Tx } from '../../db/connect.ts';

export interface WordShares {
  /** closed tickets, about */
  count: number;
  shareOf(word: string): number;
}

/** Read again after so long. Rarity changes with the seasons, not with the hour. */
const KEPT_MS = 600_000;
const kept = new WeakMap<object, { at: number; shares: WordShares }>();

/**
 * @param of whose statistics are kept in memory: the pool, also where the question is asked inside a transaction
 * @param now in milliseconds
 */
export async function wordShares(of: object, db: Db | Tx, now: number): Promise<WordShares> {
  const known = kept.get(of);
  if (known && Math.abs(now - known.at) < KEPT_MS) return known.shares;
  const [row] = await db.execute<{ count: number; words: string[] | null; shares: number[] | null }>(sql`
    select (select greatest(reltuples, 0)::int from pg_class where oid = 'past_case'::regclass) as count, most_common_elems::text::text[] as words, most_common_elem_freqs as shares
    from (values (1)) one left join pg_stats on schemaname = any(current_schemas(false)) and tablename = 'past_case' and attname = 'terms'`);
  const common = new Map((row?.words ?? []).map((word, i) => [word, Number(row!.shares?.[i] ?? 0)]));
  // What the planner does not list is rarer than the rarest it lists.
  const rare = common.size ? Math.min(...common.values()) / 2 : 0;
  const shares: WordShares = { count: row?.count ?? 0, shareOf: (word) => common.get(word) ?? rare };
  kept.set(of, { at: now, shares });
  return shares;
}
