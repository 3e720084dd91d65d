import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createJobRunner, deadJobs, enqueue, forgetDone, type JobContext, jobCounts, type JobHandlers, requeue, serial } from '../../../ticketing/jobs/index.ts';
import type { FreshDatabase } from '../../setup/fresh-database.ts';
import { jobDatabase, quietLog, stoppedClock } from './job-database.ts';

let database: FreshDatabase;
beforeAll(async () => { database = await jobDatabase(); });
afterAll(() => database.close());
beforeEach(() => database.sql`truncate job, effect`);

const mark = (note: string, { tx, job }: JobContext) => tx.execute(sql`insert into effect (job_id, note) values (${job.id}, ${note})`);
const notes = async () => (await database.sql<{ note: string }[]>`select note from effect order by id`).map((row) => row.note);
const states = async () => (await database.sql<{ state: string }[]>`select state from job order by id`).map((row) => row.state);

function runnerOf(handlers: JobHandlers, clock = stoppedClock('2026-02-16T01:00:00Z'), concurrency = 4) {
  const runner = createJobRunner({ sql: database.sql, db: database.db, handlers, concurrency, now: clock.now, random: () => 0, log: quietLog() });
  return { ...runner, clock };
}

describe('asking for work', () => {
  test('a change that is rolled back asks for nothing', async () => {
    await expect(database.db.transaction(async (tx) => {
      await enqueue(tx, { kind: 'note', payload: {} });
      throw new Error('refused');
    })).rejects.toThrow('refused');
    expect(await states()).toEqual([]);
  });

  test('the same key is queued once, also after it is done', async () => {
    const { drain } = runnerOf({ note: (payload: { text: string }, context) => mark(payload.text, context).then(() => {}) });
    await enqueue(database.db, [{ kind: 'note', payload: { text: 'first' }, key: 'k' }, { kind: 'note', payload: { text: 'again' }, key: 'k' }]);
    await drain();
    await enqueue(database.db, { kind: 'note', payload: { text: 'late' }, key: 'k' });
    await drain();
    expect(await notes()).toEqual(['first']);
  });

  test('delayed work waits for its moment', async () => {
    const { drain, clock } = runnerOf({ note: (_payload, context) => mark('ran', context).then(() => {}) });
    await enqueue(database.db, { kind: 'note', payload: {}, runAt: new Date(clock.now().getTime() + 60_000) });
    await drain();
    expect(await notes()).toEqual([]);
    clock.forward(60_000);
    await drain();
    expect(await notes()).toEqual(['ran']);
  });

  test('a started runner is woken by the commit and runs work of all kinds', async () => {
    const runner = runnerOf({ note: (payload: { text: string }, context) => mark(payload.text, context).then(() => {}) });
    await runner.start();
    await database.db.transaction((tx) => enqueue(tx, { kind: 'note', payload: { text: 'woken' } }));
    await vi.waitFor(async () => expect(await notes()).toEqual(['woken']), { timeout: 5_000 });
    await runner.stop();
    await enqueue(database.db, { kind: 'note', payload: { text: 'after stop' } });
    expect(await states()).toEqual(['done', 'waiting']);
  });

  test('stopping waits for work under way', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => { release = resolve; });
    let begun = () => {};
    const isUnderWay = new Promise<void>((resolve) => { begun = resolve; });
    const runner = runnerOf({ note: async (_payload, context) => { begun(); await held; await mark('whole', context); } });
    await enqueue(database.db, { kind: 'note', payload: {} });
    await runner.start();
    await isUnderWay;
    const stopped = runner.stop();
    release();
    await stopped;
    expect(await notes()).toEqual(['whole']);
  });
});

describe('failing', () => {
  test('a handler that throws leaves no effect, and is tried again after its back-off', async () => {
    const { drain, clock } = runnerOf({
      note: async (_payload, context) => {
        await mark(`try ${context.job.tries}`, context);
        if (context.job.tries < 3) throw new Error('carrier is busy');
      },
    });
    await enqueue(database.db, { kind: 'note', payload: {} });
    await drain();
    expect([await notes(), await states()]).toEqual([[], ['waiting']]);
    clock.forward(1_000);
    await drain();
    clock.forward(1_999); // the second wait is two seconds
    await drain();
    expect(await notes()).toEqual([]);
    clock.forward(1);
    await drain();
    expect([await notes(), await states()]).toEqual([['try 3'], ['done']]);
  });

  test('after its last try a job is dead with its error, until a person puts it back', async () => {
    let broken = true;
    const { drain, clock } = runnerOf({
      note: async (payload: { text: string }, context) => {
        if (broken) throw new Error('no such number', { cause: new Error('carrier said 404') });
        await mark(payload.text, context);
      },
    });
    await enqueue(database.db, { kind: 'note', payload: { text: 'hello' }, maxTries: 2 });
    await drain();
    clock.forward(10_000);
    await drain();
    const [dead] = await deadJobs(database.db);
    expect(dead).toMatchObject({ kind: 'note', payload: { text: 'hello' }, tries: 2 });
    expect(dead?.lastError).toMatch(/no such number[\s\S]*because of [\s\S]*carrier said 404/);
    expect(await jobCounts(database.db)).toEqual({ waiting: 0, carried: 0, dead: 1 });

    broken = false;
    expect(await requeue(database.db, dead!.id)).toBe(true);
    expect(await requeue(database.db, dead!.id)).toBe(false);
    await drain();
    expect([await notes(), await states()]).toEqual([['hello'], ['done']]);
  });

  test('a failed statement inside the handler spoils only that job', async () => {
    const { drain } = runnerOf({
      bad: async (_payload, { tx }) => { await tx.execute(sql`select 1/0`); },
      good: (_payload, context) => mark('good', context).then(() => {}),
    });
    await enqueue(database.db, [{ kind: 'bad', payload: {}, maxTries: 1 }, { kind: 'good', payload: {} }]);
    await drain();
    expect([await notes(), await states()]).toEqual([['good'], ['dead', 'done']]);
    expect((await deadJobs(database.db))[0]?.lastError).toContain('division by zero');
  });

  test('a kind that this version does not know waits for one that does', async () => {
    await enqueue(database.db, { kind: 'fromTheFuture', payload: {} });
    await runnerOf({}).drain();
    expect(await states()).toEqual(['waiting']);
  });
});

describe('several processes', () => {
  test('three runners share the work and nothing is done twice', async () => {
    const runners = [1, 2, 3].map(() => runnerOf({ note: (payload: { n: number }, context) => mark(String(payload.n), context).then(() => {}) }));
    await enqueue(database.db, Array.from({ length: 300 }, (_, n) => ({ kind: 'note', payload: { n } })));
    await Promise.all(runners.map((runner) => runner.drain()));
    expect((await notes()).map(Number).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 300 }, (_, n) => n));
  });

  test('a serial kind runs one at a time and in order, whoever runs it', async () => {
    let inside = 0;
    let most = 0;
    const handlers: JobHandlers = {
      place: serial(async (payload: { n: number }, context) => {
        most = Math.max(most, ++inside);
        await mark(String(payload.n), context);
        inside -= 1;
      }),
    };
    const runners = [runnerOf(handlers), runnerOf(handlers), runnerOf(handlers)];
    await enqueue(database.db, Array.from({ length: 40 }, (_, n) => ({ kind: 'place', payload: { n } })));
    await Promise.all(runners.map((runner) => runner.drain()));
    expect(await notes()).toEqual(Array.from({ length: 40 }, (_, n) => String(n)));
    expect(most).toBe(1);
  });

  test('a flood of one kind does not hold up another', async () => {
    const order: string[] = [];
    const { drain } = runnerOf({ flood: async () => { order.push('flood'); }, reminder: async () => { order.push('reminder'); } }, undefined, 2);
    await enqueue(database.db, Array.from({ length: 50 }, () => ({ kind: 'flood', payload: {} })));
    await enqueue(database.db, { kind: 'reminder', payload: {} });
    await drain();
    expect(order.indexOf('reminder')).toBeLessThan(5);
  });
});

test('finished rows are forgotten after their time', async () => {
  const { drain, clock } = runnerOf({ note: async () => {} });
  await enqueue(database.db, { kind: 'note', payload: {} });
  await drain();
  expect(await forgetDone(database.db, clock.now())).toBe(0);
  clock.forward(1);
  expect(await forgetDone(database.db, clock.now())).toBe(1);
});
