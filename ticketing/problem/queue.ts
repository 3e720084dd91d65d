/** What leaves a problem's transaction: jobs, and word to open consoles. */
import { sql } from 'drizzle-orm';
import type { Tx } from '../db/connect.ts';
import { enqueue, type NewJob } from '../jobs/index.ts';
import type { ProblemRow } from './verb.ts';

/** Rows of one insert: PostgreSQL takes 65,535 parameters a statement, a job has five. */
const jobsAtOnce = 2_000;

export async function queue(tx: Tx, jobs: NewJob[]): Promise<void> {
  for (let from = 0; from < jobs.length; from += jobsAtOnce) await enqueue(tx, jobs.slice(from, from + jobsAtOnce));
}

/** Open consoles look again. `ticketId`: on whose account, for those who may not know of it. */
export const tellGroup = (tx: Tx, row: Pick<ProblemRow, 'groupKey' | 'problemNo'>, ticketId?: number) =>
  tx.execute(sql`select pg_notify('group', ${JSON.stringify({ groupKey: row.groupKey, problemNo: row.problemNo, ticketId })})`);
