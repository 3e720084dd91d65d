import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { axisNames, countsByDay, factsAsOf, factsJobs, freshnessOf, refreshFacts, totalOf } from '../../../analytics/facts/index.ts';
import { createJobRunner } from '../../../ticketing/jobs/index.ts';
import type { JobDefinition, JobHandlers } from '../../../ticketing/jobs/handler.ts';
import { amend } from '../../../ticketing/ticket/amend.ts';
import { actIn } from '../../../ticketing/verb/act.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { rawCounts } from './raw-counts.ts';

let core: TestCore;
beforeEach(async () => { core = await testCore(); });
afterEach(() => core.close());

const always = { from: '2000-01-01', to: '2100-01-01' };
const dayMs = 86_400_000;
/** Only the jobs of the counts, so that each test says what runs. */
const runner = (handlers: JobHandlers = factsJobs) => createJobRunner({ sql: core.sql, db: core.db, handlers, concurrency: 2, now: core.now, log: core.log });
/** By the clock: a quarter of a minute later. */
async function tick(handlers?: JobHandlers) { core.clock.advance(15_000); await runner(handlers).drain(); }
async function start() { const jobs = runner(); await jobs.start(); await jobs.stop(); await runner().drain(); }
async function expectRight() { for (const axis of axisNames) expect(await countsByDay(core.db, axis, always)).toEqual(await rawCounts(core, axis)); }
const daysAgo = (days: number) => new Date(core.clock.now.getTime() - days * dayMs);

test('before the first counting nothing is claimed; afterwards the time of the last refresh is told', async () => {
  await core.register();
  expect(await factsAsOf(core.db)).toBe(null);
  await start();
  expect(await factsAsOf(core.db)).toEqual(core.clock.now);
  expect(await totalOf(core.db, always)).toBe(1);
  await tick();
  expect(await factsAsOf(core.db)).toEqual(core.clock.now);
});

test('a change that was under way during two refreshes is counted when it ends, although later events were read before it', async () => {
  const { ticketNo } = await core.register({ appealedAt: daysAgo(3) });
  await start();
  let finish = () => {};
  const hanging = new Promise<void>((resolve) => { finish = resolve; });
  let written = () => {};
  const inFlight = new Promise<void>((resolve) => { written = resolve; });
  const slow = core.db.transaction(async (tx) => {
    await actIn(core, tx, await core.staff('dispatcher1'), { ticketNo }, amend, { regionCode: '990103' });
    written();
    await hanging;
  });
  await inFlight;
  await core.register();
  await tick();
  await tick();
  expect((await countsByDay(core.db, 'district', always)).some((r) => r.key === '990103')).toBe(false);
  finish();
  await slow;
  await tick();
  expect((await countsByDay(core.db, 'district', always)).some((r) => r.key === '990103')).toBe(true);
  await expectRight();
});

test('a refresh that dies half-way leaves the counts as they were; the next one counts what it would have', async () => {
  await core.register();
  await start();
  await core.register({ channel: 'web' });
  const refresh = factsJobs['facts.refresh'] as JobDefinition<Record<string, never>>;
  await tick({ 'facts.refresh': { ...refresh, run: async (payload, context) => { await refresh.run(payload, context); throw new Error('the machine died'); } } });
  expect(await totalOf(core.db, always)).toBe(1);
  core.clock.advance(60_000);
  await tick();
  expect(await totalOf(core.db, always)).toBe(2);
  await expectRight();
});

test('run twice at once in two workers, the counts are those of once', async () => {
  for (let i = 0; i < 5; i++) await core.register({ phone: `1540000111${i}`, appealedAt: daysAgo(i) });
  await start();
  for (let i = 0; i < 5; i++) await core.register({ phone: `1540000222${i}`, appealedAt: daysAgo(i * 2) });
  const refresh = factsJobs['facts.refresh'] as JobDefinition<Record<string, never>>;
  const run = () => core.db.transaction((tx) => refresh.run({}, { tx, now: core.now(), job: { id: 0, kind: 'facts.refresh', tries: 1 } }));
  await Promise.all([run(), run(), run()]);
  await expectRight();
  expect((await freshnessOf(core.db)).updating).toBe(0);
});

test('an import of years is counted newest first, and the gap is told until the last day is in', async () => {
  await core.register();
  await start();
  await tick();
  await tick();
  const before = core.clock.now;
  for (let i = 1; i <= 90; i++) await core.register({ phone: `154${String(10_000_000 + i)}`, appealedAt: daysAgo(i * 9) });
  core.clock.advance(15_000);
  const refresh = factsJobs['facts.refresh'] as JobDefinition<Record<string, never>>;
  await core.db.transaction((tx) => refresh.run({}, { tx, now: core.now(), job: { id: 0, kind: 'facts.refresh', tries: 1 } }));
  // 90 new days less the 40 of one refresh; today is marked once more where another transaction of the server was still under way.
  const gap = await freshnessOf(core.db);
  expect(gap.asOf).toEqual(before);
  expect([50, 51]).toContain(gap.updating);
  const lastMonth = { from: '2026-02-01', to: '2026-03-02' };
  expect(await freshnessOf(core.db, lastMonth)).toEqual({ asOf: core.clock.now, updating: 0 });
  expect(await totalOf(core.db, lastMonth)).toBe(1 + 3);
  await runner().drain();
  expect(await freshnessOf(core.db)).toEqual({ asOf: core.clock.now, updating: 0 });
  expect(await totalOf(core.db, always)).toBe(91);
  await expectRight();
});

test('tickets loaded past the program are found by the hourly sweep, and changed ones by a rebuild', async () => {
  await core.register();
  await start();
  await core.db.execute(sql`insert into ticket (ticket_no, state, channel, title, content, region_code, appealed_at, registered_at, updated_at)
    select 'L' || i, 'closed', 'import', '旧件', '旧件内容', '990102', timestamptz '2024-05-01 10:00+08' + i * interval '1 day', now(), now() from generate_series(1, 60) i`);
  await core.db.execute(sql`delete from ticket where ticket_no = 'L60'`);
  core.clock.advance(3_600_000);
  await runner().drain();
  await expectRight();
  await core.db.execute(sql`update ticket set region_code = '990104' where ticket_no = 'L7'`);
  await core.db.execute(sql`insert into job (kind, payload, run_at) values ('facts.rebuild', '{}', ${core.clock.now.toISOString()}::timestamptz)`);
  await runner().drain();
  await expectRight();
  expect((await freshnessOf(core.db)).updating).toBe(0);
});

test('a day is the city’s own: a minute before and after midnight in 云川 are two days', async () => {
  await core.register({ appealedAt: new Date('2026-02-28T23:59:00+08:00') });
  await core.register({ appealedAt: new Date('2026-03-01T00:01:00+08:00'), phone: '15400009999' });
  await refreshFacts(core);
  expect(await countsByDay(core.db, 'hour', always)).toEqual([{ day: '2026-02-28', key: '23', key2: '', n: 1 }, { day: '2026-03-01', key: '00', key2: '', n: 1 }]);
});

test('a month without tickets has no rows and a total of nothing', async () => {
  await refreshFacts(core);
  expect(await countsByDay(core.db, 'matter', { from: '2026-02-01', to: '2026-02-28' })).toEqual([]);
  expect(await totalOf(core.db, { from: '2026-02-01', to: '2026-02-28' })).toBe(0);
});
