/** 后台任务: what failed for good, as the system administrator sees it. */
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { analytics } from '../../../analytics/index.ts';
import { families, familyOf } from '../../../console/jobs/words.ts';
import { telephony } from '../../../telephony/index.ts';
import { createJobRunner, enqueue } from '../../../ticketing/jobs/index.ts';
import { allJobs } from '../../../ticketing/start/jobs.ts';
import { testApi, type TestApi } from '../../setup/api.ts';
import { testCore, type TestCore } from '../../setup/core.ts';

let core: TestCore;
let api: TestApi;
beforeAll(async () => { core = await testCore(); api = await testApi(core); });
afterAll(async () => { await api.close(); await core.close(); });

let broken = true;
const done: unknown[] = [];
const drain = () => createJobRunner({
  sql: core.sql, db: core.db, concurrency: 1, now: core.now, log: { info() {}, warn() {}, error() {} }, handlers: { 'external.send': async ({ ticketId }: { ticketId: number }) => { if (broken) throw new Error('503 from the other system'); done.push(ticketId); } },
}).drain();

test('what failed for good is listed with its error and its ticket, and runs again when it is put back', async () => {
  const open = await core.register({});
  const confidential = await core.register({ isConfidential: true });
  await core.db.execute(sql`delete from job`);
  for (const { ticketId } of [open, confidential]) await core.db.transaction((tx) => enqueue(tx, { kind: 'external.send', payload: { ticketId, secret: '张三' }, maxTries: 1 }));
  await drain();

  const admin = await api.as('sysadmin');
  const { body } = await admin.get('/api/jobs/dead');
  expect(body.counts).toEqual({ waiting: 0, carried: 0, dead: 2 });
  expect(body.items).toMatchObject([{ kind: 'external.send', tries: 1, ticketNo: null }, { kind: 'external.send', tries: 1, ticketNo: open.ticketNo, lastError: expect.stringContaining('503 from the other system'), createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) }]);
  expect(JSON.stringify(body), 'no words of payloads, no number of a confidential ticket').not.toMatch(new RegExp(`张三|${confidential.ticketNo}`));

  broken = false;
  const ids = body.items.map((j: { id: number }) => j.id);
  expect((await admin.post('/api/jobs/requeue', { ids: [...ids, 999_999] })).body).toEqual({ queued: 2 });
  expect((await admin.post('/api/jobs/requeue', { ids })).body).toEqual({ queued: 0 });
  await drain();
  expect(done.toSorted()).toEqual([open.ticketId, confidential.ticketId].toSorted());
  expect((await admin.get('/api/jobs/dead')).body).toMatchObject({ counts: { dead: 0 }, items: [] });
});

test('only the system administrator; and what makes no sense is refused', async () => {
  for (const who of ['agent1', 'dispatcher1', 'mayor']) {
    const other = await api.as(who);
    expect([(await other.get('/api/jobs/dead')).status, (await other.post('/api/jobs/requeue', { ids: [1] })).status]).toEqual([403, 403]);
  }
  const admin = await api.as('sysadmin');
  for (const ids of [[], ['x'], [1.5], Array.from({ length: 501 }, (_, i) => i)]) expect((await admin.post('/api/jobs/requeue', { ids })).status).toBe(400);
});

test('each kind of job has a name in both languages', () => {
  const kinds = Object.keys(allJobs(core, [analytics, telephony]));
  expect(kinds.length).toBeGreaterThan(40);
  for (const language of ['zh', 'en'] as const) expect(kinds.filter((kind) => !families[language][familyOf(kind)])).toEqual([]);
  const used = new Set(kinds.map(familyOf));
  expect(Object.keys(families.zh).filter((family) => !used.has(family)), 'named, and no longer there').toEqual([]);
});
