import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { beginCarried, type ClaimedJob, claimSerial, claimToCarry, claimToRun, returnExpired } from '../../../ticketing/jobs/claim.ts';
import { every, jobKinds } from '../../../ticketing/jobs/handler.ts';
import { deadJobs, enqueue } from '../../../ticketing/jobs/index.ts';
import { runJob } from '../../../ticketing/jobs/run-job.ts';
import type { FreshDatabase } from '../../setup/fresh-database.ts';
import { jobDatabase, quietLog } from './job-database.ts';

let database: FreshDatabase;
beforeAll(async () => { database = await jobDatabase(); });
afterAll(() => database.close());
beforeEach(() => database.sql`truncate job, effect`);

const NOW = new Date('2026-02-16T01:00:00Z');
const now = () => NOW;
const endLeases = () => database.sql`update job set lease_until = now() - interval '1 second' where state = 'carried'`;
const effects = async () => (await database.sql`select 1 from effect`).length;

const deps = () => ({
  db: database.db,
  kinds: jobKinds({ note: (_payload: unknown, { tx, job }) => tx.execute(sql`insert into effect (job_id) values (${job.id})`).then(() => {}) }),
  now,
  random: () => 0,
  log: quietLog(),
});

test('what a dead process had taken goes back to the queue when its lease is over, and not before', async () => {
  await enqueue(database.db, { kind: 'note', payload: {} });
  const [first] = await claimToRun(database.sql, ['note'], NOW, 10);
  expect(first?.tries).toBe(1);
  expect(await returnExpired(database.sql)).toBe(0);
  await endLeases();
  expect(await returnExpired(database.sql)).toBe(1);
  const [second] = await claimToRun(database.sql, ['note'], NOW, 10);
  expect(second).toMatchObject({ id: first!.id, tries: 2 });
});

test('a try that was taken for dead and wakes up late changes nothing', async () => {
  await enqueue(database.db, { kind: 'note', payload: {} });
  const [late] = await claimToRun(database.sql, ['note'], NOW, 1);
  await endLeases();
  await returnExpired(database.sql);
  await runJob(deps(), late!); // while it waits for another try
  expect(await effects()).toBe(0);
  const [current] = await claimToRun(database.sql, ['note'], NOW, 1);
  await runJob(deps(), late!); // while another try holds it
  expect(await effects()).toBe(0);
  await runJob(deps(), current!);
  await runJob(deps(), current!); // when it is done
  expect(await effects()).toBe(1);
});

test('a try of periodic work that wakes up in the next slot does not pass for the try under way there', async () => {
  const tick = every(1_000, (_payload, { tx, job }) => tx.execute(sql`insert into effect (job_id) values (${job.id})`).then(() => {}));
  const at = (ms: number) => new Date(NOW.getTime() + ms);
  const run = (job: ClaimedJob, ms: number) => runJob({ ...deps(), kinds: jobKinds({ tick }), now: () => at(ms) }, job);
  await enqueue(database.db, { kind: 'tick', payload: {} });
  const [carried] = await claimToCarry(database.sql, ['tick'], NOW, 1);
  const late = await beginCarried(database.sql, carried!.id); // Redis delivers it twice, and the first is slow to begin
  const quick = await beginCarried(database.sql, carried!.id);
  await run(quick!, 100);
  await claimToCarry(database.sql, ['tick'], at(1_000), 1);
  const next = await beginCarried(database.sql, carried!.id);
  expect(next).toMatchObject({ tries: late!.tries });
  await run(late!, 200);
  expect(await effects()).toBe(1);
  await run(next!, 1_000);
  expect(await effects()).toBe(2);
});

test('a handler that outlives its lease keeps its job', async () => {
  await enqueue(database.db, { kind: 'slow', payload: {} });
  const [job] = await claimToRun(database.sql, ['slow'], NOW, 1);
  let returned = -1;
  // Another connection looks for abandoned jobs while we are at work with a lease that is over.
  const slow = async () => {
    returned = await returnExpired(database.sql);
  };
  await endLeases();
  const [row] = await database.sql<{ lease: string }[]>`select lease_until::text as lease from job`;
  await runJob({ ...deps(), kinds: jobKinds({ slow }) }, { ...job!, lease: row!.lease });
  expect(returned).toBe(0);
  expect((await database.sql`select state from job`)[0]).toEqual({ state: 'done' });
});

test('a job that takes its process along every time ends with the dead', async () => {
  await enqueue(database.db, { kind: 'note', payload: {}, maxTries: 2 });
  for (let crash = 0; crash < 2; crash += 1) {
    expect(await claimToRun(database.sql, ['note'], NOW, 1)).toHaveLength(1);
    await endLeases();
    await returnExpired(database.sql);
  }
  expect(await claimToRun(database.sql, ['note'], NOW, 1)).toEqual([]);
  expect((await deadJobs(database.db))[0]?.lastError).toContain('process ended');
});

test('a carried job that Redis forgot is carried again without costing it a try', async () => {
  await enqueue(database.db, { kind: 'note', payload: {}, maxTries: 1 });
  for (let loss = 0; loss < 3; loss += 1) {
    expect(await claimToCarry(database.sql, ['note'], NOW, 10)).toHaveLength(1);
    await endLeases();
    await returnExpired(database.sql);
  }
  const [carried] = await claimToCarry(database.sql, ['note'], NOW, 10);
  expect(await beginCarried(database.sql, carried!.id)).toMatchObject({ tries: 1 });
});

test('the same delivery twice is begun by one try only', async () => {
  await enqueue(database.db, { kind: 'note', payload: {} });
  const [carried] = await claimToCarry(database.sql, ['note'], NOW, 10);
  const tries = await Promise.all([1, 2].map(() => beginCarried(database.sql, carried!.id)));
  await Promise.all(tries.map((job) => job && runJob(deps(), job)));
  expect(await beginCarried(database.sql, carried!.id)).toBeUndefined();
  expect(await effects()).toBe(1);
});

test('a serial kind stands still until the one under way is done or given up', async () => {
  await enqueue(database.db, [{ kind: 'note', payload: {} }, { kind: 'note', payload: {} }]);
  const attempts = await Promise.all([1, 2, 3].map(() => claimSerial(database.sql, 'note', NOW, 'here')));
  const taken = attempts.filter((job) => job !== undefined);
  expect(taken).toHaveLength(1);
  expect(await claimSerial(database.sql, 'note', NOW, 'carried')).toBeUndefined();
  await runJob(deps(), taken[0]!);
  expect((await claimSerial(database.sql, 'note', NOW, 'here'))?.id).toBeGreaterThan(taken[0]!.id);
});
