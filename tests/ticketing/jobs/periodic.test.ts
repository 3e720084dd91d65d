import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { jobKinds } from '../../../ticketing/jobs/handler.ts';
import { armPeriodic } from '../../../ticketing/jobs/periodic.ts';
import { createJobRunner, every, type JobHandlers } from '../../../ticketing/jobs/index.ts';
import { nextSlot } from '../../../ticketing/jobs/run-job.ts';
import type { FreshDatabase } from '../../setup/fresh-database.ts';
import { jobDatabase, quietLog, stoppedClock } from './job-database.ts';

let database: FreshDatabase;
beforeAll(async () => { database = await jobDatabase(); });
afterAll(() => database.close());
beforeEach(() => database.sql`truncate job`);

const runnerOf = (handlers: JobHandlers, clock: { now: () => Date }) =>
  createJobRunner({ sql: database.sql, db: database.db, handlers, concurrency: 2, now: clock.now, random: () => 0, log: quietLog() });

test('two processes with the same periodic work do it once a slot', async () => {
  const clock = stoppedClock('2026-02-16T01:00:30Z');
  const runs: string[] = [];
  const handlers = { 'due.fire': every(60_000, async (_payload, { now }) => { runs.push(now.toISOString()); }) };
  const runners = [runnerOf(handlers, clock), runnerOf(handlers, clock)];
  await Promise.all(runners.map((runner) => runner.start()));
  await vi.waitFor(() => expect(runs).toHaveLength(1), { timeout: 5_000 });
  await Promise.all(runners.map((runner) => runner.stop()));

  const later = [runnerOf(handlers, clock), runnerOf(handlers, clock)];
  await Promise.all(later.map((runner) => runner.drain()));
  expect(runs).toHaveLength(1);
  clock.forward(30_000); // 01:01:00, the next whole minute
  await Promise.all(later.map((runner) => runner.drain()));
  clock.forward(600_000); // ten slots missed are made up for once
  await Promise.all(later.map((runner) => runner.drain()));
  expect(runs).toEqual(['2026-02-16T01:00:30.000Z', '2026-02-16T01:01:00.000Z', '2026-02-16T01:11:00.000Z']);
  expect(await database.sql`select state from job`).toEqual([{ state: 'waiting' }]);
});

test('a process that starts while a run is under way does not have its slot run again', async () => {
  const clock = stoppedClock('2026-02-16T01:00:00.800Z');
  const tick = every(1_000, async () => {});
  const kinds = jobKinds({ tick });
  await armPeriodic(database.sql, kinds, clock.now);
  let arming!: Promise<void>;
  await database.sql.begin(async (run) => {
    await run`update job set run_at = '2026-02-16T01:00:02Z'`; // the run of 01:00:01, not yet at its end
    arming = armPeriodic(database.sql, kinds, clock.now);
    await vi.waitFor(async () => expect(await database.sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`).not.toHaveLength(0), { timeout: 5_000 });
    clock.forward(300);
  });
  await arming;
  expect(await database.sql`select run_at as "runAt" from job`).toEqual([{ runAt: new Date('2026-02-16T01:00:02Z') }]);
});

test('periodic work that goes on failing never dies', async () => {
  const clock = stoppedClock('2026-02-16T01:00:00Z');
  let tries = 0;
  const runner = runnerOf({ fragile: every(1_000, async () => { tries += 1; throw new Error('not today'); }) }, clock);
  await runner.start();
  await vi.waitFor(() => expect(tries).toBe(1), { timeout: 5_000 });
  await runner.stop();
  for (let day = 0; day < 12; day += 1) {
    clock.forward(86_400_000);
    await runnerOf({ fragile: every(1_000, async () => { tries += 1; throw new Error('not today'); }) }, clock).drain();
  }
  expect(tries).toBe(13);
});

test('slots are whole multiples of the period', () => {
  expect(nextSlot(new Date('2026-02-16T01:00:00.000Z'), 60_000).toISOString()).toBe('2026-02-16T01:01:00.000Z');
  expect(nextSlot(new Date('2026-02-16T01:00:59.999Z'), 60_000).toISOString()).toBe('2026-02-16T01:01:00.000Z');
});
