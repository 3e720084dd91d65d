import { sql } from 'drizzle-orm';
import type { Db, Tx } from '../../ticketing/index.ts';

/** How fresh the counts of a span are. */
export interface Freshness {
  /** up to then every count of the span is right; null: some of its days were never counted yet */
  asOf: Date | null;
  /** days of the span that wait to be counted again; above zero the page says 统计更新中 */
  updating: number;
}

/** @param span city days, both included; without it all days */
export async function freshnessOf(db: Db | Tx, span?: { from: string; to: string }): Promise<Freshness> {
  const within = span ? sql`where day between ${span.from}::date and ${span.to}::date` : sql``;
  const [row] = await db.execute<{ refreshed_at: Date | null; waiting: number; uncounted: boolean; earliest: Date | null }>(sql`
    select (select refreshed_at from facts_progress where id = 1) as refreshed_at, count(*)::int as waiting, coalesce(bool_or(right_until is null), false) as uncounted, min(right_until) as earliest from stale_day ${within}`);
  const { refreshed_at, waiting, uncounted, earliest } = row!;
  if (refreshed_at === null || uncounted) return { asOf: null, updating: waiting };
  return { asOf: earliest ?? refreshed_at, updating: waiting };
}

/** When the counts were last brought up to date; null: they are being built for the first time. */
export const factsAsOf = async (db: Db | Tx): Promise<Date | null> => (await freshnessOf(db)).asOf;
