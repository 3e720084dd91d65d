import { sql, type SQL } from 'drizzle-orm';
import { dayOf } from './axes.ts';

/**
 * Condition on `ticket t`: it stands in the counts of its day. One that came in since they were last brought up to date does not, and what is not in them is not
 * counted off again: a reader for whom it does not exist would else see that something is missing.
 */
export const countedAlready: SQL = sql`t.registered_at <= coalesce((
  select case when stale.day is null then progress.refreshed_at else stale.right_until end
  from facts_progress progress left join stale_day stale on stale.day = ${dayOf} where progress.id = 1), '-infinity'::timestamptz)`;
