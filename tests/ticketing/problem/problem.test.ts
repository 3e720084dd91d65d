import { and, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contact } from '../../../ticketing/assignment/contact.ts';
import { requestReturn } from '../../../ticketing/assignment/request-return.ts';
import { resolve } from '../../../ticketing/assignment/resolve.ts';
import { sign } from '../../../ticketing/assignment/sign.ts';
import { assignment, due, job, notice, problem, request, visit } from '../../../ticketing/db/schema/index.ts';
import { firstBreak } from '../../../ticketing/event/chain.ts';
import { createJobRunner } from '../../../ticketing/jobs/index.ts';
import { actOnProblem } from '../../../ticketing/problem/act.ts';
import { close } from '../../../ticketing/problem/close.ts';
import { problemJobs } from '../../../ticketing/problem/jobs.ts';
import { join } from '../../../ticketing/problem/join.ts';
import { measure } from '../../../ticketing/problem/measure.ts';
import { openProblemIn } from '../../../ticketing/problem/open.ts';
import { plan } from '../../../ticketing/problem/plan.ts';
import { problemDetailOf } from '../../../ticketing/problem/detail.ts';
import { problemMembersOf } from '../../../ticketing/problem/members.ts';
import { reply } from '../../../ticketing/problem/reply/reply.ts';
import { split } from '../../../ticketing/problem/split.ts';
import { answer } from '../../../ticketing/ticket/answer.ts';
import { dispatch } from '../../../ticketing/ticket/dispatch.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { attemptVisit } from '../../../ticketing/visit/attempt-visit.ts';
import { exemptVisit } from '../../../ticketing/visit/exempt-visit.ts';
import { recordVisit } from '../../../ticketing/visit/visit.ts';
import { testCore, type TestCore } from '../../setup/core.ts';

let core: TestCore;
beforeAll(async () => { core = await testCore(); });
afterAll(() => core.close());

const drain = () => createJobRunner({ sql: core.sql, db: core.db, handlers: problemJobs(core), concurrency: 3, now: core.now, log: core.log }).drain();
const words = { reply: '经调查，已责令搅拌站夜间停产并加装隔音设施，欢迎继续监督。' };
let phones = 0;
const neighbour = (more = {}) => core.register({ content: '翠湖花园旁搅拌站夜间噪音扰民，请管一管。', phone: `1540002${String(++phones).padStart(4, '0')}`, ...more });

/** A problem with these members, led by 云溪区城管局 and supported by the environment branch. */
async function problemOf(members: { ticketId: number }[], settled = true) {
  const made = await core.db.transaction(async (tx) => openProblemIn(core, tx, await core.staff('dispatcher1'), { groupKey: null, ticketIds: members.map((m) => m.ticketId) }, {
    title: '翠湖花园搅拌站噪音', leadUnitId: 'yx-cg', supportUnitIds: ['yx-hb'], workdays: 10, plan: [{ step: '现场检测噪音', until: '2026-03-09' }],
  }));
  if (settled) await drain();
  return made;
}
const does = async (who: string, no: string, verb: Parameters<typeof actOnProblem>[3], input: unknown = {}) => actOnProblem(core, await core.staff(who), no, verb, input);
const kinds = async (ticketNo: string) => (await core.events(ticketNo)).map((e) => e.kind);
const noticesOf = (ticketId: number, template: string) => core.db.select().from(notice).where(and(eq(notice.ticketId, ticketId), eq(notice.template, template)));
const handedTo = async (ticketNo: string, unit: string) => (await act(core, await core.staff('dispatcher1'), { ticketNo }, dispatch, { leadUnitId: unit, appealType: 'help' })).assignments.at(-1)!;

describe('opening', () => {
  test('numbers the problem, takes its deadline from the calendar and its members in, one by one, once', async () => {
    const [a, b] = [await neighbour(), await neighbour()];
    const made = await problemOf([a, b]);
    expect(made).toMatchObject({ problemNo: 'P9901260302001', state: 'open', leadUnitId: 'yx-cg' });
    expect(made.dueAt.toISOString()).toBe(new Date('2026-03-16T18:00:00+08:00').toISOString());
    await core.db.execute(sql`update job set state = 'waiting'`);
    await drain();
    for (const { ticketNo, ticketId } of [a, b]) {
      expect((await core.ticket(ticketNo)).problemId).toBe(made.id);
      expect((await kinds(ticketNo)).filter((k) => k === 'joinProblem')).toHaveLength(1);
      const [told] = await noticesOf(ticketId, 'joinedProblem');
      expect(told!.body).toContain('现场检测噪音');
    }
    expect((await problemOf([], false)).problemNo).toBe('P9901260302002');
  });

  test('leaves out what may not be handled together: confidential, about the unit itself, closed, or in another problem', async () => {
    const secret = await neighbour({ isConfidential: true });
    const about = await neighbour({ accusedUnitId: 'yx-hb' });
    const answered = await neighbour({ appealType: 'consult' });
    await act(core, await core.staff('agent1'), { ticketNo: answered.ticketNo }, answer, { reply: '该路段的夜间施工已办理许可手续。' });
    const taken = await neighbour();
    const first = await problemOf([taken]);
    const made = await problemOf([secret, about, answered, taken]);
    for (const { ticketNo } of [secret, about, answered]) expect((await core.ticket(ticketNo)).problemId).toBeNull();
    expect((await core.ticket(taken.ticketNo)).problemId).toBe(first.id);
    for (const [member, rule] of [[secret, 'confidentialAlone'], [about, 'accusedUnit'], [taken, 'otherProblem']] as const)
      await expect(does('dispatcher1', made.problemNo, join, { ticketNos: [member.ticketNo] })).rejects.toMatchObject({ id: 'ruleRefused', details: { rule } });
    await expect(does('dispatcher1', made.problemNo, join, { ticketNos: [answered.ticketNo] })).rejects.toMatchObject({ id: 'wrongState' });
  });

  test('is for dispatchers, coordinators and supervisors', async () => {
    const leader = await core.staff('yx-cg-leader');
    await expect(core.db.transaction((tx) => openProblemIn(core, tx, leader, { groupKey: null, ticketIds: [] }, { title: '某处问题', leadUnitId: 'yx-cg', supportUnitIds: [], workdays: 5, plan: [] }))).rejects.toMatchObject({ id: 'notAllowed' });
  });
});

test('the lead unit plans and records measures; the supporting unit and others may not', async () => {
  const { problemNo } = await problemOf([await neighbour()]);
  await does('yx-cg-contact', problemNo, plan, { plan: [{ step: '加装隔音', until: '2026-03-12' }], rootCause: '夜间生产' });
  const after = await does('yx-cg-leader', problemNo, measure, { kind: 'works', title: '加装隔音设施' });
  expect(after).toMatchObject({ state: 'open', rootCause: '夜间生产', plan: [{ step: '加装隔音', until: '2026-03-12' }], measures: [{ id: '1', kind: 'works', title: '加装隔音设施', day: '2026-03-02', unitId: 'yx-cg', at: '2026-03-02T02:00:00.000Z' }] });
  await expect(does('yx-hb-contact', problemNo, plan, { plan: [{ step: '加装隔音', until: '2026-03-12' }] })).rejects.toMatchObject({ id: 'notAllowed' });
  await expect(does('jw-cg-contact', problemNo, plan, { plan: [{ step: '加装隔音', until: '2026-03-12' }] })).rejects.toMatchObject({ id: 'notFound' });
  await expect(does('yx-cg-contact', problemNo, plan, { plan: [{ step: '加装隔音', until: '2026-02-30' }] })).rejects.toMatchObject({ id: 'invalid' });
});

describe('the joint reply', () => {
  test('reaches members in every state that waits for one, and each waits for its own visit then', async () => {
    const [fresh, mine, others, returning, reviewed] = [await neighbour(), await neighbour(), await neighbour(), await neighbour(), await neighbour()];
    const own = await handedTo(mine.ticketNo, 'yx-cg');
    const other = await handedTo(others.ticketNo, 'yx-zj');
    const sent = await handedTo(returning.ticketNo, 'yx-zj');
    await act(core, await core.staff('yx-zj-contact'), { assignmentId: sent.id }, requestReturn, { reasonCode: 'wrongFunction', reason: '不属于住建部门职责' });
    const done = await handedTo(reviewed.ticketNo, 'yx-cg');
    const at = { assignmentId: done.id };
    const unit = await core.staff('yx-cg-contact');
    await act(core, unit, at, sign, {});
    await act(core, unit, at, contact, { method: 'phone', note: '已联系市民' });
    await act(core, unit, at, resolve, { reply: '已现场查看并责令搅拌站限期整改。', outcome: 'partly' });
    const members = [fresh, mine, others, returning, reviewed];
    const { problemNo } = await problemOf(members);

    expect(await does('yx-cg-leader', problemNo, reply, words)).toMatchObject({ state: 'replied', batchReply: words.reply });
    await drain();
    expect((await core.events(mine.ticketNo)).map((e) => e.kind)).toContain('assignment.resolveByBatch');
    for (const { ticketNo, ticketId } of members) {
      expect(await core.ticket(ticketNo)).toMatchObject({ state: 'pendingVisit', publicReply: words.reply, leadUnitId: 'yx-cg' });
      expect((await core.db.select().from(visit).where(eq(visit.ticketId, ticketId)))).toMatchObject([{ state: 'due' }]);
      expect((await noticesOf(ticketId, 'batchReply'))).toHaveLength(1);
      const running = await core.db.select({ clock: due.clock }).from(due).where(and(eq(due.ticketId, ticketId), eq(due.state, 'pending')));
      expect(running.map((d) => d.clock)).toEqual(['visit']);
      const row = await core.ticket(ticketNo);
      expect(firstBreak(await core.events(ticketNo), { seq: row.eventSeq, hash: row.eventHash })).toBeNull();
    }
    const stateOf = async (id: number) => (await core.db.select().from(assignment).where(eq(assignment.id, id)))[0]!;
    expect(await stateOf(own.id)).toMatchObject({ state: 'resolved', reply: words.reply });
    expect((await stateOf(other.id)).state).toBe('recalled');
    expect((await stateOf(sent.id)).state).toBe('recalled');
    expect((await core.db.select().from(request))[0]).toMatchObject({ state: 'withdrawn' });
    expect((await stateOf(done.id)).reply).toBe('已现场查看并责令搅拌站限期整改。');
  });

  test('is told once, whatever dies and runs again', async () => {
    const members = [await neighbour(), await neighbour(), await neighbour()];
    const { problemNo } = await problemOf(members);
    await does('dispatcher1', problemNo, reply, words);
    await drain();
    await core.db.execute(sql`update job set state = 'waiting' where kind = 'problem.reply'`);
    await drain();
    for (const { ticketNo, ticketId } of members) {
      expect((await kinds(ticketNo)).filter((k) => k === 'batchReply')).toHaveLength(1);
      expect(await noticesOf(ticketId, 'batchReply')).toHaveLength(1);
      expect(await core.db.select().from(visit).where(eq(visit.ticketId, ticketId))).toHaveLength(1);
    }
    expect(await core.db.select().from(job).where(eq(job.state, 'dead'))).toEqual([]);
  });

  test('comes back to the lead unit when a citizen is not satisfied, who is handled singly from then on: the next joint reply passes them by', async () => {
    const [content, angry] = [await neighbour(), await neighbour()];
    const { problemNo } = await problemOf([content, angry]);
    await does('dispatcher1', problemNo, reply, words);
    await drain();
    const sent = await act(core, await core.staff('callback1'), { ticketNo: angry.ticketNo }, recordVisit, { method: 'phone', staffContacted: false, solved: 'unsolved', satisfaction: 1, dissatisfyReason: 'result', rework: true });
    expect(sent.ticket.state).toBe('rework');
    expect(sent.assignments.at(-1)).toMatchObject({ unitId: 'yx-cg', role: 'lead', state: 'handling' });
    core.clock.advance(60_000);
    expect((await core.events(angry.ticketNo)).find((e) => e.kind === 'handleAlone')).toMatchObject({ kind: 'handleAlone', data: { problemNo, reason: '市民对统一答复不满意，退回重办' }, actor: { kind: 'system' } });
    await expect(does('yx-cg-contact', problemNo, reply, { reply: '已再次检测，夜间已停止生产。' })).rejects.toMatchObject({ details: { rule: 'nobodyWaits' } });
    const late = await neighbour();
    await does('dispatcher1', problemNo, join, { ticketNos: [late.ticketNo] });
    await does('yx-cg-contact', problemNo, reply, { reply: '已再次检测，夜间已停止生产。' });
    await drain();
    expect((await core.ticket(late.ticketNo))).toMatchObject({ state: 'pendingVisit', publicReply: '已再次检测，夜间已停止生产。' });
    expect((await core.ticket(angry.ticketNo)).state).toBe('rework');
    expect(await noticesOf(angry.ticketId, 'batchReply')).toHaveLength(1);
    expect((await core.ticket(content.ticketNo)).publicReply).toBe(words.reply);
  });

  test('is not given to one that turned out to complain about the unit; it leaves the problem', async () => {
    const [plain, about] = [await neighbour(), await neighbour()];
    const { problemNo } = await problemOf([plain, about]);
    await core.db.execute(sql`update ticket set accused_unit_id = 'yx-cg' where id = ${about.ticketId}`);
    await does('dispatcher1', problemNo, reply, words);
    await drain();
    expect(await core.ticket(about.ticketNo)).toMatchObject({ state: 'registered', problemId: null, publicReply: null });
    expect((await kinds(about.ticketNo)).at(-1)).toBe('leaveProblem');
  });

  test('reaches a member of the group whose joining was still to come', async () => {
    const [first, slow] = [await neighbour(), await neighbour()];
    const { problemNo } = await problemOf([first, slow], false);
    await core.db.execute(sql`update job set run_at = '2026-03-02T11:00:00+08:00' where payload->>'ticketId' = ${String(slow.ticketId)}`);
    await drain();
    await does('dispatcher1', problemNo, reply, words);
    core.clock.to('2026-03-02T12:00:00+08:00');
    await drain();
    for (const { ticketNo } of [first, slow]) expect((await core.ticket(ticketNo)).state).toBe('pendingVisit');
  });

  test('needs somebody to reply to', async () => {
    const { problemNo } = await problemOf([]);
    await expect(does('dispatcher1', problemNo, reply, words)).rejects.toMatchObject({ details: { rule: 'nobodyWaits' } });
  });
});

test('one is split off with a reason, and goes its own way untouched by the reply', async () => {
  const [stays, leaves] = [await neighbour(), await neighbour()];
  const { problemNo } = await problemOf([stays, leaves]);
  await does('coordinator1', problemNo, split, { ticketNo: leaves.ticketNo, reason: '反映的是另一家工地' });
  await does('dispatcher1', problemNo, reply, words);
  await drain();
  expect(await core.ticket(leaves.ticketNo)).toMatchObject({ state: 'registered', problemId: null });
  expect((await core.events(leaves.ticketNo)).at(-1)).toMatchObject({ kind: 'leaveProblem', data: { problemNo, reason: '反映的是另一家工地' }, actor: { kind: 'staff' } });
  await expect(does('coordinator1', problemNo, split, { ticketNo: leaves.ticketNo, reason: '反映的是另一家工地' })).rejects.toMatchObject({ details: { rule: 'notMember' } });
});

test('is closed when everybody is visited or exempt, and not before', async () => {
  const [a, b] = [await neighbour(), await neighbour()];
  const { problemNo, id } = await problemOf([a, b]);
  await does('dispatcher1', problemNo, reply, words);
  await drain();
  await act(core, await core.staff('callback1'), { ticketNo: a.ticketNo }, recordVisit, { method: 'phone', staffContacted: true, solved: 'solved', satisfaction: 5 });
  await expect(does('supervisor1', problemNo, close)).rejects.toMatchObject({ id: 'ruleRefused', details: { rule: 'membersWait' }, zh: expect.stringContaining('还有1张') });
  const shown = await problemDetailOf(core, await core.staff('supervisor1'), problemNo);
  expect(shown).toMatchObject({ members: 2, citizens: 2, visited: 1 });
  expect(shown.verbs.find((v) => v.verb === 'close')).toMatchObject({ allowed: false, why: { zh: expect.stringContaining('未回访') } });
  await act(core, await core.staff('callback1'), { ticketNo: b.ticketNo }, attemptVisit, { method: 'phone', outcome: 'declined' });
  await act(core, await core.staff('reviewer1'), { ticketNo: b.ticketNo }, exemptVisit, { reason: '市民不愿接受回访，批准免回访' });
  for (const [rule, supply] of [
    ['causeMissing', () => does('yx-cg-contact', problemNo, plan, { plan: [{ id: '1', step: '现场检测噪音', until: '2026-03-09' }], rootCause: '夜间生产没有隔音' })],
    ['measureMissing', () => does('yx-cg-contact', problemNo, measure, { kind: 'works', title: '加装隔音设施' })],
    ['effectPlanMissing', () => does('yx-cg-contact', problemNo, plan, { plan: [{ id: '1', step: '现场检测噪音', until: '2026-03-09' }], effectPlan: { text: '看夜间噪音投诉是否再来', watchDays: 90 } })],
  ] as const) {
    await expect(does('supervisor1', problemNo, close)).rejects.toMatchObject({ details: { rule } });
    await supply();
  }
  expect(await does('supervisor1', problemNo, close)).toMatchObject({ state: 'closed', closedAt: core.clock.now });
  expect(await core.db.select().from(job).where(eq(job.kind, 'problem.closed'))).toMatchObject([{ payload: { problemId: id }, state: 'waiting' }]);
  await expect(does('supervisor1', problemNo, reply, words)).rejects.toMatchObject({ id: 'wrongState' });
  expect((await core.db.select().from(problem).where(eq(problem.id, id)))[0]!.state).toBe('closed');
});

test('units see the problems they lead or support, with the members that are theirs to see; others see none', async () => {
  const [theirs, not] = [await neighbour(), await neighbour()];
  await handedTo(theirs.ticketNo, 'yx-cg');
  const { problemNo } = await problemOf([theirs, not]);
  const handler = await core.staff('yx-cg-handler');
  const lead = await problemDetailOf(core, handler, problemNo);
  expect(lead).toMatchObject({ members: 1, citizens: 1, counts: { all: 1, waiting: 1 } });
  expect((await problemMembersOf(core, handler, problemNo, { state: 'all', page: 1, pageSize: 20 }))).toMatchObject({ total: 1, items: [{ ticketNo: theirs.ticketNo, problemNo }] });
  expect(lead.verbs.map((v) => v.verb)).toEqual(['sign', 'finishStep', 'progress', 'answerOrder']);
  expect((await problemDetailOf(core, await core.staff('yx-hb-contact'), problemNo)).members).toBe(0);
  await expect(problemDetailOf(core, await core.staff('jw-cg-leader'), problemNo)).rejects.toMatchObject({ id: 'notFound' });
});
