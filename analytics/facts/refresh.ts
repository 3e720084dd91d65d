/** The jobs that keep the counts. Each holds the same lock and counts whole days, so it may be killed, run twice or run beside itself in two workers. */
import { sql } from 'drizzle-orm';
import { enqueue, every, type Core, type JobHandlers, type Tx } from '../../ticketing/index.ts';
import { countDays } from './count-days.ts';
import { holdFacts, mark, markAll, markTouchedDays } from './stale-days.ts';
import { daysThatDiffer } from './differing-days.ts';

/** A page is never older than a minute: what happened is marked and counted within this, and half a minute is left to count it. */
const refreshMs = 15_000;
const hourMs = 3_600_000;
/** Days counted in one transaction. A day of a city takes some milliseconds; more at once would hold up the next refresh. */
const daysAtOnce = 40;

/**
 * - `facts.refresh`: marks the days that something happened to, and counts them, the newest first.
 * - `facts.catchUp`: goes on where a refresh had more to count than it should, after an import of years or a rebuild.
 * - `facts.sweep`: compares the number of tickets of every day with its count; finds what was loaded into the database past the program.
 * - `facts.rebuild`: counts everything anew (asked for by hand, or after an upgrade that changed an axis).
 */
export const factsJobs: JobHandlers = {
  'facts.refresh': every(refreshMs, async (_payload, { tx, now }) => {
    await holdFacts(tx);
    await markTouchedDays(tx, now);
    await countStale(tx);
  }),
  'facts.catchUp': async (_payload: unknown, { tx }) => {
    await holdFacts(tx);
    await countStale(tx);
  },
  'facts.sweep': every(hourMs, async (_payload, { tx, now }) => {
    await holdFacts(tx);
    await mark(tx, daysThatDiffer, sql`${now.toISOString()}::timestamptz - interval '1 hour'`);
    await countStale(tx);
  }),
  'facts.rebuild': async (_payload: unknown, { tx, now }) => {
    await holdFacts(tx);
    await markAll(tx, now);
    await countStale(tx);
  },
};

/** Counts the newest days that are marked, and asks for the rest. */
async function countStale(tx: Tx): Promise<void> {
  const rows = await tx.execute<{ day: string }>(sql`delete from stale_day where day in (select day from stale_day order by day desc limit ${daysAtOnce}) returning day::text as day`);
  await countDays(tx, rows.map((row) => row.day));
  const [left] = await tx.execute(sql`select 1 from stale_day where not exists (select 1 from job where kind = 'facts.catchUp' and state = 'waiting') limit 1`);
  if (left) await enqueue(tx, { kind: 'facts.catchUp', payload: {} });
}

/** Everything that changed until now, counted before this returns: for tests and for who loads data by hand. Needs no job runner. */
export async function refreshFacts(core: Core): Promise<void> {
  await core.db.transaction(async (tx) => {
    await holdFacts(tx);
    await markTouchedDays(tx, core.now());
    for (;;) {
      const rows = await tx.execute<{ day: string }>(sql`delete from stale_day where day in (select day from stale_day order by day desc limit 400) returning day::text as day`);
      if (!rows.length) return;
      await countDays(tx, rows.map((row) => row.day));
    }
  });
}
