import { sql } from 'drizzle-orm';
import type { Db, Tx } from '../db/connect.ts';
import { WAKE_CHANNEL } from './wake.ts';

/** A job that failed as often as it may, and waits for a person. */
export interface DeadJob { id: number; kind: string; payload: Record<string, unknown>; tries: number; lastError: string; createdAt: Date }

/** The newest dead jobs first, with the last error in full. */
export async function deadJobs(db: Pick<Db, 'execute'>, options: { limit?: number } = {}): Promise<DeadJob[]> {
  return [...await db.execute<DeadJob & Record<string, unknown>>(sql`
    select id, kind, payload, tries, last_error as "lastError", created_at as "createdAt"
    from job where state = 'dead' order by id desc limit ${options.limit ?? 100}`)];
}

/**
 * Puts a dead job back, with all its tries before it. Its last error stays to be read until it is done.
 * @returns false when there is no such dead job (any more)
 */
export const requeue = async (tx: Pick<Tx, 'execute'>, id: number): Promise<boolean> => await requeueAll(tx, [id]) > 0;

/** Each of them back, as `requeue` does, in one statement. @returns how many there still were */
export async function requeueAll(tx: Pick<Tx, 'execute'>, ids: readonly number[]): Promise<number> {
  const rows = await tx.execute(sql`
    with returned as (
      update job set state = 'waiting', tries = 0, run_at = to_timestamp(0) where id = any(${`{${ids.join()}}`}::bigint[]) and state = 'dead' returning id
    ) select pg_notify(${WAKE_CHANNEL}, '') from returned`);
  return rows.length;
}

/** How much work there is, for the health page: ready or delayed, under way, and dead. */
export async function jobCounts(db: Pick<Db, 'execute'>): Promise<{ waiting: number; carried: number; dead: number }> {
  const [row] = await db.execute<{ waiting: number; carried: number; dead: number }>(sql`
    select (select count(*) from job where state = 'waiting') as waiting,
      (select count(*) from job where state = 'carried') as carried,
      (select count(*) from job where state = 'dead') as dead`);
  return row ?? { waiting: 0, carried: 0, dead: 0 };
}

/** Removes finished rows (and with them the memory of their keys) older than a moment. @returns how many */
export async function forgetDone(tx: Pick<Tx, 'execute'>, before: Date): Promise<number> {
  const rows = await tx.execute(sql`delete from job where state = 'done' and done_at < ${before.toISOString()} returning id`);
  return rows.length;
}
