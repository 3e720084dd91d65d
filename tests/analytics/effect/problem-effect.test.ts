import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refreshFacts } from '../../../analytics/facts/index.ts';
import { analytics } from '../../../analytics/index.ts';
import { problem, ticket } from '../../../ticketing/db/schema/index.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { testJobs } from '../../setup/job-runner.ts';
import { apiOf } from '../http/as.ts';
import { asOf, measureDay, planted } from './planted.ts';

let core: TestCore;
let api: ReturnType<typeof apiOf>;
const noise = '060105';
beforeAll(async () => {
  core = await testCore({ at: '2026-11-09T10:00:00+08:00' });
  api = apiOf(core);
  const { series } = planted({ seed: 11, weekly: 10, effect: 0.4 });
  const [row] = await core.db.insert(problem).values({ problemNo: 'P9901260401001', title: '工地夜间噪声', state: 'closed', leadUnitId: 'yx-zj', dueAt: core.now(), createdBy: 1, createdAt: new Date('2026-04-01T10:00:00+08:00'), closedAt: new Date('2026-06-01T10:00:00+08:00'), measures: [{ id: '1', kind: 'works', title: '隔音屏', day: measureDay, at: '2026-05-11T02:00:00Z' }] }).returning();
  await core.db.insert(problem).values({ problemNo: 'P9901260401002', title: '没有成员的问题', state: 'closed', leadUnitId: 'yx-zj', dueAt: core.now(), createdBy: 1, createdAt: core.now(), closedAt: core.now() });
  let n = 0;
  const rows: (typeof ticket.$inferInsert)[] = [];
  const put = (day: string, regionCode: string, problemId: number | null, accusedUnitId: string | null = null) => {
    const at = new Date(`${day}T12:00:00+08:00`);
    rows.push({ ticketNo: `9901past${String(++n).padStart(8, '0')}`, state: 'closed', channel: 'call', appealType: 'complaint', hotlineNumber: '12345', title: '夜间施工噪声', content: '夜间施工噪声扰民。', regionCode, matterCode: noise, problemId, accusedUnitId, appealedAt: at, registeredAt: at, updatedAt: at });
  };
  for (const [day, count] of series.treated) for (let i = 0; i < count; i++) put(day, '990101001', day > '2026-02-01' && day < measureDay && i === 0 ? row!.id : null, day === '2026-03-02' && i === 0 ? 'yx-zj' : null);
  for (const [day, count] of series.elsewhere) for (let i = 0; i < count; i += 4) put(day, '990102001', null);
  for (let i = 0; i < rows.length; i += 1_000) await core.db.insert(ticket).values(rows.slice(i, i + 1_000));
  await core.db.execute(sql`insert into job (kind, payload, run_at) values ('facts.rebuild', '{}', to_timestamp(0))`);
  await testJobs(core, [analytics]).drain();
  await refreshFacts(core);
});
afterAll(() => core.close());

test('the effect of a problem is judged on its matter and place, with its own citizens beside and the measures as marks', async () => {
  const { status, body } = await api('supervisor1', 'GET', '/effects/problems/P9901260401001');
  expect(status).toBe(200);
  expect(body).toMatchObject({ verdict: 'down', comparison: 'elsewhere', lastYear: true, asOf, matters: [{ code: noise }], regions: [{ code: '990101001' }], marks: [{ kind: 'opened' }, { day: measureDay, kind: 'measure', title: '隔音屏' }, { kind: 'closed' }] });
  expect(body.ratio.low).toBeLessThan(0.4);
  expect(body.ratio.high).toBeGreaterThan(0.4);
  expect(body.sentence.zh).toMatch(/^明显下降：措施后每周.*95%区间/);
  expect(body.own).toMatchObject({ beforeWeekly: expect.any(Number), afterWeekly: 0 });
});

test('the numbers are exactly the tickets behind them, page by page; an analyst reads the sums only', async () => {
  const { body } = await api('supervisor1', 'GET', '/effects/problems/P9901260401001');
  const week = body.weeks.find((w: { part: string; n: number }) => w.part === 'before' && w.n > 3);
  const to = new Date(Date.parse(week.from) + 6 * 86_400_000).toISOString().slice(0, 10);
  const seen: string[] = [];
  for (let after = ''; ;) {
    const page = (await api('supervisor1', 'GET', `/effects/problems/P9901260401001/tickets?from=${week.from}&to=${to}&limit=2${after}`)).body;
    seen.push(...page.items.map((t: { ticketNo: string }) => t.ticketNo));
    if (page.nextAfter === null) break;
    after = `&after=${page.nextAfter}`;
  }
  expect(new Set(seen).size).toBe(week.n);
  expect((await api('analyst1', 'GET', '/effects/problems/P9901260401001')).status).toBe(200);
  expect((await api('analyst1', 'GET', `/effects/problems/P9901260401001/tickets?from=${week.from}&to=${to}`)).status).toBe(403);
});

test('a complaint about the reader’s own unit counts nowhere for that reader; another unit does not see the problem', async () => {
  const weekOf = async (who: string) => (await api(who, 'GET', '/effects/problems/P9901260401001')).body.weeks.find((w: { from: string }) => w.from <= '2026-03-02' && w.from > '2026-02-23').n;
  expect(await weekOf('yx-zj-contact')).toBe((await weekOf('supervisor1')) - 1);
  expect((await api('yx-cg-contact', 'GET', '/effects/problems/P9901260401001')).status).toBe(404);
});

test('a problem without members says that nothing can be told', async () => {
  expect((await api('supervisor1', 'GET', '/effects/problems/P9901260401002')).body).toMatchObject({ verdict: 'unknown', gap: 'noMatter', ratio: null, weeks: [] });
});
