/** How long talks took lately, and how long callers had patience, for the estimate they are told. */
import { sql } from 'drizzle-orm';
import type { Core, Db, Tx } from '../../../ticketing/index.ts';
import type { History } from '../../queue/index.ts';
import { limits } from '../limits.ts';

const lookBackMs = 2 * 3_600_000;
/** Until somebody has spoken: a talk of 常州's average (150 s) and the after-call work. */
const usual = 150_000 + limits.afterCall;

export async function recentHistory(core: Core, db: Db | Tx): Promise<History> {
  const since = new Date(core.now().getTime() - lookBackMs);
  const [row] = await db.execute<{ talk: number | null; waited: number | null; left: number }>(sql`
    select avg(extract(epoch from talk_ended_at - answered_at) * 1000) filter (where talk_ended_at is not null and answered_at is not null)::float8 as talk,
      sum(extract(epoch from coalesce(answered_at, ended_at) - queued_at) * 1000) filter (where queued_at is not null)::float8 as waited,
      count(*) filter (where outcome in ('abandoned', 'shortAbandoned', 'callBack'))::int as left
    from call where arrived_at > ${since.toISOString()}::timestamptz and direction = 'inbound' and state = 'ended'`);
  return { handlingMs: row?.talk ? row.talk + limits.afterCall : usual, patienceMs: row?.left && row.waited ? row.waited / row.left : null };
}
