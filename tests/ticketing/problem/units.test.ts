import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assignment, due, notice, problemUnit } from '../../../ticketing/db/schema/index.ts';
import { listTodos } from '../../../ticketing/http/list/todos.ts';
import { problemDetailOf } from '../../../ticketing/problem/detail.ts';
import { problemEventKinds } from '../../../ticketing/problem/wording.ts';
import { problemTable } from '../../../ticketing/problem/table.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { refusal, story } from '../../setup/story.ts';
import { problemCase } from './case.ts';

let core: TestCore;
let p: ReturnType<typeof problemCase>;
beforeAll(async () => { core = await testCore(); p = problemCase(core); });
afterAll(() => core.close());

const todos = async (who: string) => (await listTodos(core, await core.staff(who))).items.filter((i) => i.kind === 'problem').map((i) => i.title);

test('each unit signs for its part, and with it for the members that it holds; signed once', async () => {
  const [mine, fresh] = [await p.neighbour(), await p.neighbour()];
  const held = await p.handedTo(mine.ticketNo, 'yx-cg');
  const { id, problemNo } = await p.problemOf([mine, fresh]);
  expect(await todos('yx-hb-contact')).toEqual(['签收共性问题（协办）']);
  await p.does('yx-cg-contact', problemNo, 'sign');
  expect(await refusal(p.does('yx-cg-contact', problemNo, 'sign'))).toBe('ruleRefused:signedAlready');
  expect(await p.pending(id, 'sign')).toHaveLength(1);
  await p.does('yx-hb-handler', problemNo, 'sign');
  expect(await p.pending(id, 'sign')).toEqual([]);
  await p.drain();
  expect((await core.db.select().from(assignment).where(eq(assignment.id, held.id)))[0]).toMatchObject({ state: 'signed' });
  expect((await core.events(mine.ticketNo)).at(-1)).toMatchObject({ kind: 'assignment.sign', actor: { kind: 'staff' } });
  await core.sql`update job set state = 'waiting' where kind = 'problem.signMember'`;
  await p.drain();
  expect((await core.events(mine.ticketNo)).filter((e) => e.kind === 'assignment.sign')).toHaveLength(1);
  expect(await refusal(p.does('jw-cg-contact', problemNo, 'sign'))).toBe('notFound');
});

test('joining stops no clock: what ran runs on to the same moment, and what was promised stands', async () => {
  const one = await story(core).handling({ phone: '15400055555' });
  const clocks = async () => (await core.db.select().from(due).where(and(eq(due.ticketId, one.ticketId), eq(due.state, 'pending')))).map((d) => `${d.id} ${d.clock} ${d.step} ${d.at.toISOString()}`).toSorted();
  const [before, promised] = [await clocks(), (await core.ticket(one.ticketNo)).dueAt];
  expect(before.length).toBeGreaterThan(2);
  const { problemNo } = await p.problemOf([one]);
  expect((await core.ticket(one.ticketNo)).problemId).not.toBeNull();
  expect(await clocks()).toEqual(before);
  expect((await core.ticket(one.ticketNo)).dueAt).toEqual(promised);
  await p.does('dispatcher1', problemNo, 'split', { ticketNo: one.ticketNo, reason: '不是同一件事' });
  expect(await clocks()).toEqual(before);
});

test('an extension for the members too: each within its own limits, told to its citizen, once', async () => {
  const one = await story(core).handling({ phone: '15400066666' });
  const untouched = await p.neighbour();
  const { id, problemNo } = await p.problemOf([one, untouched]);
  const before = (await core.ticket(one.ticketNo)).dueAt!;
  await p.does('yx-cg-leader', problemNo, 'requestExtension', { workdays: 3, reasonCode: 'complex', reason: '涉及多处，须分段施工', members: true });
  const requestId = Number((await core.sql<{ id: string }[]>`select id from request where problem_id = ${id}`)[0]!.id);
  core.clock.advance(60_000);
  await p.does('coordinator1', problemNo, 'approveRequest', { requestId });
  await p.drain();
  await core.sql`update job set state = 'waiting' where kind = 'problem.extendMember'`;
  await p.drain();
  const row = await core.ticket(one.ticketNo);
  expect(row.extensionCount).toBe(1);
  expect(row.dueAt!.getTime()).toBeGreaterThan(before.getTime());
  expect(await core.db.select().from(notice).where(and(eq(notice.ticketId, one.ticketId), eq(notice.template, 'extended')))).toHaveLength(1);
  expect((await core.ticket(untouched.ticketNo)).extensionCount).toBe(0);
});

test('steps have their units and their proof; what is done stays in the plan', async () => {
  const { id, problemNo } = await p.problemOf([]);
  expect(await refusal(p.does('yx-hb-contact', problemNo, 'finishStep', { stepId: '1', proof: '检测报告已出' }))).toBe('notAllowed');
  expect(await refusal(p.does('yx-hb-contact', problemNo, 'finishStep', { stepId: '9', proof: '检测报告已出' }))).toBe('ruleRefused:stepUnknown');
  expect(await refusal(p.does('yx-hb-contact', problemNo, 'finishStep', { stepId: '2', proof: '隔音已装好', day: '2026-03-09' }))).toBe('ruleRefused:stepDay');
  await p.does('yx-hb-contact', problemNo, 'finishStep', { stepId: '2', proof: '隔音屏已安装，照片三张' });
  expect(await refusal(p.does('yx-cg-contact', problemNo, 'finishStep', { stepId: '2', proof: '隔音屏已安装' }))).toBe('ruleRefused:stepDone');
  expect((await p.row(problemNo)).plan[1]).toMatchObject({ id: '2', done: '2026-03-02', proof: '隔音屏已安装，照片三张' });
  const step = { step: '现场检测噪音', until: '2026-03-09' };
  expect(await refusal(p.does('yx-cg-contact', problemNo, 'plan', { plan: [{ id: '1', ...step }] }))).toBe('ruleRefused:stepDone');
  expect(await refusal(p.does('yx-cg-contact', problemNo, 'plan', { plan: [{ id: '1', ...step }, { id: '2', step: '督促加装隔音', until: '2026-03-12' }, { step: '复测', unitId: 'jw-cg', until: '2026-03-13' }] }))).toBe('ruleRefused:stepUnit');
  await p.does('yx-cg-contact', problemNo, 'plan', { plan: [{ id: '1', ...step }, { id: '2', step: '改写也不变', until: '2026-04-01' }, { step: '夜间复测', until: '2026-03-13' }] });
  expect((await p.row(problemNo)).plan.map((s) => [s.id, s.step, s.done ?? null])).toEqual([['1', '现场检测噪音', null], ['2', '督促加装隔音', '2026-03-02'], ['3', '夜间复测', null]]);
  expect((await p.course(id)).map((e) => e.kind)).toEqual(['open', 'finishStep', 'plan']);
});

test('a unit is urged once until it reports; the report stands on its part and in the course', async () => {
  const { id, problemNo } = await p.problemOf([]);
  await p.does('supervisor1', problemNo, 'urge', { unitId: 'yx-hb', text: '请尽快提供检测数据' });
  expect(await refusal(p.does('supervisor1', problemNo, 'urge', { unitId: 'yx-hb', text: '请尽快提供检测数据' }))).toBe('ruleRefused:urgedAlready');
  expect(await refusal(p.does('supervisor1', problemNo, 'urge', { unitId: 'jw-cg', text: '请尽快办理' }))).toBe('ruleRefused:partUnknown');
  expect(await todos('yx-hb-contact')).toContain('问题催办');
  await p.does('yx-hb-contact', problemNo, 'progress', { text: '数据已报送，夜间超标6分贝' });
  expect(await todos('yx-hb-contact')).not.toContain('问题催办');
  expect((await core.db.select().from(problemUnit).where(and(eq(problemUnit.problemId, id), eq(problemUnit.unitId, 'yx-hb'))))[0]).toMatchObject({ report: '数据已报送，夜间超标6分贝', urgedAt: null });
  expect((await p.course(id)).at(-1)).toMatchObject({ kind: 'progress', data: { answers: true } });
});

test('who handles it may change: new units sign anew, a step in hand keeps its unit, the owner is of the centre', async () => {
  const { id, problemNo } = await p.problemOf([]);
  await p.does('yx-cg-contact', problemNo, 'sign');
  expect(await refusal(p.does('dispatcher1', problemNo, 'assign', { supportUnitIds: ['yx-zj'], reason: '施工由住建负责' }))).toBe('ruleRefused:stepUnit');
  expect(await refusal(p.does('dispatcher1', problemNo, 'assign', { leadUnitId: 'yx-hb', supportUnitIds: ['yx-hb'], reason: '改由环保牵头' }))).toBe('ruleRefused:leadIsSupport');
  expect(await refusal(p.does('dispatcher1', problemNo, 'assign', { ownerUsername: 'yx-cg-leader', reason: '改由单位负责' }))).toBe('ruleRefused:ownerUnknown');
  await p.does('dispatcher1', problemNo, 'assign', { leadUnitId: 'yx-hb', supportUnitIds: ['yx-cg', 'yx-zj'], ownerUsername: 'coordinator1', reason: '噪音属生态环境职责' });
  const parts = await core.db.select().from(problemUnit).where(eq(problemUnit.problemId, id)).orderBy(problemUnit.unitId);
  expect(parts.map((u) => [u.unitId, u.role, u.signedAt !== null])).toEqual([['yx-cg', 'support', true], ['yx-hb', 'lead', false], ['yx-zj', 'support', false]]);
  expect((await problemDetailOf(core, await core.staff('supervisor1'), problemNo))).toMatchObject({ leadUnitId: 'yx-hb', ownerName: (await core.staff('coordinator1')).name });
  expect(await refusal(p.does('yx-cg-leader', problemNo, 'reply', { reply: '经调查已责令整改到位。' }))).toBe('notAllowed');
});

test('measures: a document with its number, once; a day that is not to come; struck with a reason', async () => {
  const { problemNo } = await p.problemOf([]);
  expect(await refusal(p.does('yx-cg-contact', problemNo, 'measure', { kind: 'document', title: '管理办法' }))).toBe('ruleRefused:documentNoMissing');
  expect(await refusal(p.does('yx-cg-contact', problemNo, 'measure', { kind: 'works', title: '加装隔音', day: '2026-03-03' }))).toBe('ruleRefused:measureDay');
  expect(await refusal(p.does('yx-cg-contact', problemNo, 'measure', { kind: 'works', title: '加装隔音', link: 'javascript:alert(1)' }))).toBe('invalid');
  const document = { kind: 'document', title: '搅拌站夜间作业管理办法', documentNo: '云城管〔2026〕3号', day: '2026-03-01', link: 'https://example.gov.cn/3' };
  await p.does('yx-cg-contact', problemNo, 'measure', document);
  expect(await refusal(p.does('yx-cg-contact', problemNo, 'measure', document))).toBe('ruleRefused:measureTwice');
  expect(await refusal(p.does('yx-hb-contact', problemNo, 'measure', { kind: 'works', title: '加装隔音' }))).toBe('notAllowed');
  expect((await p.does('yx-cg-leader', problemNo, 'dropMeasure', { measureId: '1', reason: '文号登记有误' })).measures).toEqual([]);
  expect(await refusal(p.does('yx-cg-leader', problemNo, 'dropMeasure', { measureId: '1', reason: '文号登记有误' }))).toBe('ruleRefused:measureUnknown');
});

test('every verb of the table has words for its event', () => {
  expect(problemTable.map((t) => t.verb).filter((v) => !problemEventKinds.includes(v))).toEqual([]);
});
