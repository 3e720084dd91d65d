import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { refreshFacts } from '../../../analytics/facts/index.ts';
import { analytics } from '../../../analytics/index.ts';
import { look } from '../../../analytics/recurrence/look.ts';
import { ownNeeded, placeExpected, placeNeeded } from '../../../analytics/recurrence/needed.ts';
import { job, lookBack, problem, problemEvent, ticket } from '../../../ticketing/db/schema/index.ts';
import { actOnLookBack } from '../../../ticketing/look-back/act.ts';
import { dismiss } from '../../../ticketing/look-back/dismiss.ts';
import { explain } from '../../../ticketing/look-back/explain.ts';
import { extend } from '../../../ticketing/look-back/extend.ts';
import { listLookBacks } from '../../../ticketing/look-back/present.ts';
import { actOnProblem } from '../../../ticketing/problem/act.ts';
import { reopen } from '../../../ticketing/problem/reopen.ts';
import { problemTodos } from '../../../ticketing/problem/todos.ts';
import { city } from '../../../ticketing/seed/city/index.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { testJobs } from '../../setup/job-runner.ts';
import { refusal } from '../../setup/story.ts';

let core: TestCore;
beforeAll(async () => { core = await testCore(); });
afterAll(() => core.close());
// each test stands at the same day, with a problem and a place of its own
let place = '';
const places = city.regions.filter((r) => r.level === 'subdistrict').map((r) => r.code);
beforeEach(() => { core.clock.to('2026-06-01T10:00:00+08:00'); place = places.shift()!; });

const day = 86_400_000;
const noise = '060105';
let made = 0;

/** Tickets of old, straight to the table: what they went through is of no matter here. */
async function tickets(from: string, days: number, perWeek: number, more: { problemId?: number; regionCode?: string } = {}): Promise<void> {
  const n = Math.round((days * perWeek) / 7);
  await core.db.insert(ticket).values(Array.from({ length: n }, (_, i) => {
    const at = new Date(Date.parse(`${from}T12:00:00+08:00`) + Math.floor((i * days) / n) * day);
    return { ticketNo: `9901past${String(++made).padStart(8, '0')}`, state: 'closed' as const, channel: 'call' as const, appealType: 'complaint' as const, hotlineNumber: '12345', title: '夜间施工噪声扰民', content: '夜间施工噪声扰民。', regionCode: more.regionCode ?? place, matterCode: noise, problemId: more.problemId ?? null, appealedAt: at, registeredAt: at, updatedAt: at };
  }));
  await core.db.execute(sql`insert into job (kind, payload, run_at) values ('facts.rebuild', '{}', to_timestamp(0))`);
}
/** A problem with half a year of members behind it, closed now, with its job queued. */
async function closed(watchDays = 90, { members = true } = {}) {
  const [row] = await core.db.insert(problem).values({
    problemNo: `P99010601${String(++made).padStart(4, '0')}`, title: '东门工地夜间噪声', state: 'closed', leadUnitId: 'yx-zj', effectPlan: { text: '看投诉量', watchDays }, rootCause: '夜间抢工', dueAt: core.now(), createdBy: 1, createdAt: new Date('2026-03-01T10:00:00+08:00'),
    measures: [{ id: '1', kind: 'document', title: '夜间施工管理办法', day: '2026-05-11', at: '2026-05-11T02:00:00.000Z' }], closedAt: core.now(),
  }).returning();
  if (members) await tickets('2025-12-15', 147, 4, { problemId: row!.id });
  await core.db.insert(job).values({ kind: 'problem.closed', payload: { problemId: row!.id }, runAt: new Date(0) });
  return row!;
}
const drain = async () => {
  await core.db.insert(job).values({ kind: 'lookBack.each', payload: {}, runAt: new Date(0) });
  await testJobs(core, [analytics]).drain();
  await refreshFacts(core);
};
const watchOf = async (problemId: number) => (await core.db.select().from(lookBack).where(eq(lookBack.problemId, problemId)))[0]!;
const lookAt = (id: number) => core.db.transaction((tx) => look(core, tx, id));
const todosOf = async (problemNo: string) => (await problemTodos(core, await core.staff('yx-zj-contact'))).filter((t) => t.problemNo === problemNo).map((t) => t.title);
const courseOf = async (problemId: number) => (await core.db.select().from(problemEvent).where(eq(problemEvent.problemId, problemId)).orderBy(problemEvent.seq)).map((e) => e.kind);

test('the numbers that make a problem come back grow with what it brought and with what is usual there', () => {
  expect([null, 0.5, 1, 4, 16].map(ownNeeded)).toEqual([3, 3, 4, 9, 23]);
  expect(placeNeeded(0)).toBe(5);
  expect(placeNeeded(16)).toBeGreaterThan(30);
  expect(placeNeeded(100_000)).toBeLessThan(104_000);
  expect(placeExpected(10, 5, 9)).toBe(28); // growth is kept within double
});

describe('a closed problem', () => {
  test('is watched for as long as its plan says, once however often the job runs, and the course says so', async () => {
    const p = await closed(60);
    await drain();
    await core.db.execute(sql`update job set state = 'waiting' where kind = 'problem.closed'`);
    await drain();
    expect(await core.db.select().from(lookBack).where(eq(lookBack.problemId, p.id))).toHaveLength(1);
    expect(await watchOf(p.id)).toMatchObject({ state: 'watching', closedOn: '2026-06-01', until: '2026-07-31', baseline: { beforeWeekly: expect.closeTo(4, 0), matterCodes: [noise], places: [place] } });
    expect(await courseOf(p.id)).toEqual(['lookBack.start']);
  });

  test('opened and closed on one day, without a group and without a member, is watched too, and says what cannot be told', async () => {
    const p = await closed(90, { members: false });
    await drain();
    const watch = await watchOf(p.id);
    expect(watch).toMatchObject({ state: 'watching', baseline: { beforeWeekly: null, placeFourWeeks: null } });
    expect(watch.baseline.gaps).not.toEqual([]);
    core.clock.to('2026-09-05T10:00:00+08:00');
    await drain();
    expect(await watchOf(p.id)).toMatchObject({ state: 'over', finalWord: expect.stringContaining('未见复发') });
  });

  test('that brings a few stragglers goes on being watched, and ends with a final word on the record', async () => {
    const p = await closed();
    await drain();
    await tickets('2026-06-05', 14, 1, { problemId: p.id });
    core.clock.to('2026-06-25T10:00:00+08:00');
    await drain();
    expect(await watchOf(p.id)).toMatchObject({ state: 'watching', seen: { own: { citizens: 2, needed: 9 } } });
    core.clock.to('2026-08-31T10:00:00+08:00');
    await drain();
    const over = await watchOf(p.id);
    expect(over).toMatchObject({ state: 'over', endedAt: core.now() });
    expect(over.finalWord).toContain('期间又有2位市民反映');
    expect(over.finalWord).toContain('措施前后：');
    expect(await courseOf(p.id)).toEqual(['lookBack.start', 'lookBack.end']);
  });
});

describe('a problem that comes back', () => {
  async function back() {
    const p = await closed();
    await drain();
    await tickets('2026-06-03', 21, 4, { problemId: p.id });
    core.clock.to('2026-06-24T10:00:00+08:00');
    await drain();
    return { p, watch: await watchOf(p.id) };
  }

  test('is noticed by the hourly look; its unit has it among what it must see to, and supervisors first in the list', async () => {
    const { p, watch } = await back();
    expect(watch).toMatchObject({ state: 'recurred', recurredAt: core.now(), because: expect.stringContaining('12位市民反映同一问题') });
    expect(await courseOf(p.id)).toContain('lookBack.recur');
    expect(await todosOf(p.problemNo)).toContain('回头看：疑似复发，请说明');
    const { items, counts } = await listLookBacks(core, await core.staff('supervisor1'), {});
    expect(items.findIndex((i) => i.state !== 'recurred')).toBeGreaterThanOrEqual(counts.recurred);
    expect(items.find((i) => i.problemNo === p.problemNo)).toMatchObject({ problemNo: p.problemNo, mayReopen: true, verbs: [{ verb: 'dismiss', allowed: true }, { verb: 'extend', allowed: true }] });
    await lookAt(watch.id); // looked at again, nothing happens twice
    expect((await watchOf(p.id)).revision).toBe(watch.revision);
  });

  test('explain: the unit that led says why; another unit does not even see it', async () => {
    const { p, watch } = await back();
    expect(await refusal(actOnLookBack(core, await core.staff('yx-cg-contact'), watch.id, explain, { text: '夜间抢工，已再次约谈。' }))).toBe('notFound');
    expect(await refusal(actOnLookBack(core, await core.staff('supervisor1'), watch.id, explain, { text: '夜间抢工，已再次约谈。' }))).toBe('notAllowed');
    await actOnLookBack(core, await core.staff('yx-zj-contact'), watch.id, explain, { text: '夜间抢工，已再次约谈。' });
    expect(await watchOf(p.id)).toMatchObject({ state: 'recurred', revision: watch.revision + 1 });
    expect(await todosOf(p.problemNo)).not.toContain('回头看：疑似复发，请说明');
  });

  test('dismiss: no recurrence after all; counting begins anew the next day and the watch goes on', async () => {
    const { p, watch } = await back();
    expect(await refusal(actOnLookBack(core, await core.staff('yx-zj-contact'), watch.id, dismiss, { reason: '另一工地的施工。' }))).toBe('notAllowed');
    expect(await refusal(actOnLookBack(core, await core.staff('supervisor1'), watch.id, dismiss, { reason: '否' }))).toBe('invalid');
    await actOnLookBack(core, await core.staff('supervisor1'), watch.id, dismiss, { reason: '经核实为另一工地的施工。' }, { revision: watch.revision });
    expect(await watchOf(p.id)).toMatchObject({ state: 'watching', countFrom: '2026-06-25', because: null });
    core.clock.advance(2 * day);
    await drain();
    expect(await watchOf(p.id)).toMatchObject({ state: 'watching', seen: { own: { citizens: 0 } } });
    expect(await refusal(actOnLookBack(core, await core.staff('supervisor1'), watch.id, dismiss, { reason: '经核实为另一工地的施工。' }))).toBe('wrongState');
  });

  test('extend: later than it was, within a year of the closing', async () => {
    const { p, watch } = await back();
    const by = await core.staff('coordinator1');
    expect(await refusal(actOnLookBack(core, by, watch.id, extend, { until: '2026-07-01', reason: '看一个雨季。' }))).toBe('ruleRefused:notLater');
    expect(await refusal(actOnLookBack(core, by, watch.id, extend, { until: '2027-12-01', reason: '看一个雨季。' }))).toBe('ruleRefused:tooLong');
    await actOnLookBack(core, by, watch.id, extend, { until: '2026-12-01', reason: '再看一个冬季。' });
    expect(await watchOf(p.id)).toMatchObject({ state: 'recurred', until: '2026-12-01' });
  });

  test('reopen: the problem is taken up again by its own verb, and the watch ends with it; the next closing begins another', async () => {
    const { p, watch } = await back();
    await actOnProblem(core, await core.staff('supervisor1'), p.problemNo, reopen, { reason: '回头看发现复发，重新办理。', workdays: 10 });
    expect(await watchOf(p.id)).toMatchObject({ id: watch.id, state: 'reopened', endedAt: core.now() });
    expect(await courseOf(p.id)).toEqual(['lookBack.start', 'lookBack.recur', 'reopen']);
    await core.db.update(problem).set({ state: 'closed', closedAt: core.now() }).where(eq(problem.id, p.id));
    await core.db.insert(job).values({ kind: 'problem.closed', payload: { problemId: p.id }, runAt: new Date(0) });
    await drain();
    expect((await core.db.select().from(lookBack).where(eq(lookBack.problemId, p.id)).orderBy(lookBack.id)).map((w) => w.state)).toEqual(['reopened', 'watching']);
  });
});

test('the same matter in the same place, told in other words, counts too', async () => {
  const p = await closed();
  const elsewhere = places.at(-1)!;
  await tickets('2025-12-01', 182, 30, { regionCode: elsewhere }); // elsewhere, so that the season is known
  await drain();
  await tickets('2026-06-02', 35, 30, { regionCode: elsewhere });
  await tickets('2026-06-02', 35, 14);
  core.clock.to('2026-07-06T10:00:00+08:00');
  await drain();
  const watch = await watchOf(p.id);
  expect(watch.because).toContain('同一事项在原地点');
  expect(watch.seen).toMatchObject({ own: { citizens: 0 }, place: { tickets: expect.any(Number) } });
});
