import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { every, type JobHandlers, serial } from '../../ticketing/jobs/index.ts';

/** The kinds of work there are, each as fragile as it can be: slow between its effects, and failing after them now and then. */
export const handlers: JobHandlers = {
  effect: async ({ n }: { n: number }, { tx, job }) => {
    await tx.execute(sql`insert into ledger.effect (n, job_id) values (${n}, ${job.id})`);
    await sleep(Math.random() * 100);
    if (Math.random() < 0.03) throw new Error('The carrier hung up.');
  },
  // Reads, waits, writes: two at a time would take the same position.
  place: serial(async ({ n }: { n: number }, { tx }) => {
    const [last] = await tx.execute<{ position: number }>(sql`select coalesce(max(position), 0) as position from ledger.place`);
    await sleep(Math.random() * 5);
    await tx.execute(sql`insert into ledger.place (n, position) values (${n}, ${(last?.position ?? 0) + 1})`);
  }),
  tick: every(1_000, async (_payload, { tx, now }) => {
    await tx.execute(sql`insert into ledger.tick (slot) values (date_trunc('second', ${now.toISOString()}::timestamptz))`);
  }),
};
