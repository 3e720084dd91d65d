/** Which days must be counted again: those of the tickets that something happened to. Every change of a ticket writes an event, so the events tell, without a scan over tickets. */
import { sql, type SQL } from 'drizzle-orm';
import type { Tx } from '../../ticketing/index.ts';
import { dayOf } from './axes.ts';

/** Held while days are marked or counted: one process at a time, whichever job it runs. */
export const holdFacts = (tx: Tx) => tx.execute(sql`select pg_advisory_xact_lock(hashtext('facts'))`);

/** More events than transactions that have not ended can hold. */
const mostInFlight = 100_000;

interface Horizon { oldest: number; next: number; last: number }

/**
 * Marks the days of all events since the last time.
 * Ids are given out before they are committed, so a small one may become visible after a greater one. The mark therefore moves on to an id only when every transaction
 * that ran while it was read has ended; what lies between is read twice, which does no harm. Whoever writes an event has written to its ticket before, and so has a transaction number.
 */
export async function markTouchedDays(tx: Tx, now: Date): Promise<void> {
  const horizon = await horizonOf(tx);
  const [progress] = await tx.execute<{ event_id: string; next_event_id: string; horizon: string; refreshed_at: Date }>(sql`select event_id, next_event_id, horizon, refreshed_at from facts_progress where id = 1`);
  if (!progress) return markAll(tx, now, horizon);
  await mark(tx, sql`select distinct ${dayOf} from event e join ticket t on t.id = e.ticket_id where e.id > ${Number(progress.event_id)}`, sql`${progress.refreshed_at.toISOString()}::timestamptz`);
  const settled = horizon.oldest >= Number(progress.horizon);
  await tx.execute(settled
    ? sql`update facts_progress set event_id = next_event_id, next_event_id = ${horizon.last}, horizon = ${horizon.next}, refreshed_at = ${now.toISOString()} where id = 1`
    : sql`update facts_progress set refreshed_at = ${now.toISOString()} where id = 1`);
}

/** Everything is to be counted anew: the first time, or because somebody asked. Counts that stand are shown meanwhile, and said to be under way. */
export async function markAll(tx: Tx, now: Date, known?: Horizon): Promise<void> {
  const { next, last } = known ?? await horizonOf(tx);
  await mark(tx, sql`select distinct day from (select ${dayOf} as day from ticket t union all select day from day_count) as days`, sql`null::timestamptz`);
  // A mark that stands is kept: what is in flight beyond it will still be read. A first one begins below all that may be in flight now.
  await tx.execute(sql`insert into facts_progress (id, event_id, next_event_id, horizon, refreshed_at) values (1, ${Math.max(0, last - mostInFlight)}, ${last}, ${next}, ${now.toISOString()}) on conflict (id) do nothing`);
}

/** @param rightUntil a moment as SQL. A day that is marked already keeps the earlier moment, and null is the earliest */
export const mark = (tx: Tx, days: SQL, rightUntil: SQL) => tx.execute(sql`
  insert into stale_day (day, right_until) select days.day, ${rightUntil} from (${days}) as days(day)
  on conflict (day) do update set right_until = excluded.right_until where excluded.right_until is null and stale_day.right_until is not null`);

async function horizonOf(tx: Tx): Promise<Horizon> {
  // The sequence first: an id that it has given out belongs to a transaction below the snapshot's end.
  const [given] = await tx.execute<{ last: string }>(sql`select case when is_called then last_value else 0 end as last from event_id_seq`);
  const [seen] = await tx.execute<{ oldest: string; next: string }>(sql`select pg_snapshot_xmin(s)::text as oldest, pg_snapshot_xmax(s)::text as next from pg_current_snapshot() as s`);
  return { oldest: Number(seen!.oldest), next: Number(seen!.next), last: Number(given!.last) };
}
