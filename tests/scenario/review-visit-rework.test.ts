import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contact } from '../../ticketing/assignment/contact.ts';
import { resolve } from '../../ticketing/assignment/resolve.ts';
import { sign } from '../../ticketing/assignment/sign.ts';
import { notice, visit } from '../../ticketing/db/schema/index.ts';
import { fireDues } from '../../ticketing/deadline/fire.ts';
import { addSupport } from '../../ticketing/ticket/add-support.ts';
import { answer } from '../../ticketing/ticket/answer.ts';
import { rejectReview } from '../../ticketing/ticket/reject-review.ts';
import { reopen } from '../../ticketing/ticket/reopen.ts';
import { passReview } from '../../ticketing/ticket/pass-review.ts';
import { act } from '../../ticketing/verb/act.ts';
import { attemptVisit } from '../../ticketing/visit/attempt-visit.ts';
import { exemptVisit } from '../../ticketing/visit/exempt-visit.ts';
import { rate } from '../../ticketing/visit/rate.ts';
import { recordVisit } from '../../ticketing/visit/visit.ts';
import { testCore, type TestCore } from '../setup/core.ts';
import { refusal, reply, story } from '../setup/story.ts';

let core: TestCore;
beforeAll(async () => { core = await testCore(); });
afterAll(() => core.close());
const unhappy = { method: 'phone', staffContacted: false, solved: 'unsolved', satisfaction: 1, dissatisfyReason: 'result', comment: '灯还是不亮', rework: true };

test('a lead unit that never spoke to the citizen cannot resolve, nor one whose support is still at work', async () => {
  const s = story(core);
  const { lead, ticketNo } = await s.dispatched();
  const added = await act(core, await core.staff('dispatcher1'), { ticketNo }, addSupport, { unitIds: ['yx-zj'] });
  const support = added.assignments.find((a) => a.role === 'support')!.id;
  const person = await core.staff('yx-cg-contact');
  await act(core, person, { assignmentId: lead }, sign, {});
  expect(await refusal(s.resolve(lead))).toBe('ruleRefused:contactFirst');
  await act(core, person, { assignmentId: lead }, contact, { method: 'visit', note: '已到现场面见市民。' });
  expect(await refusal(s.resolve(lead))).toBe('ruleRefused:supportOpen');
  await act(core, await core.staff('yx-zj-contact'), { assignmentId: support }, sign, {});
  await s.resolve(support, 'yx-zj-contact');
  expect((await core.ticket(ticketNo)).state).toBe('inProgress');
  await s.resolve(lead);
  expect((await core.ticket(ticketNo)).state).toBe('pendingReview');
});

test('a rejected reply goes back to the unit with at least two working days', async () => {
  const s = story(core);
  const { ticketNo, lead } = await s.pendingReview();
  const work = await act(core, await core.staff('reviewer1'), { ticketNo }, rejectReview, { reason: '未说明是否全部修复。' });
  expect(work.ticket.state).toBe('inProgress');
  expect(work.assignments.find((a) => a.id === lead)).toMatchObject({ state: 'handling', resolvedAt: null });
  expect(work.ticket.dueAt!.getTime() - core.clock.now.getTime()).toBeGreaterThan(86_400_000);
  await s.resolve(lead);
  expect((await core.ticket(ticketNo)).state).toBe('pendingReview');
});

test('unsatisfied and unsolved: reworked twice by rule, a third time is the coordinator’s', async () => {
  const s = story(core);
  const { ticketNo, lead } = await s.pendingVisit();
  const visitor = await core.staff('callback1');
  const reviewer = await core.staff('reviewer1');
  for (const n of [1, 2]) {
    const work = await act(core, visitor, { ticketNo }, recordVisit, unhappy);
    expect(work.ticket).toMatchObject({ state: 'rework', reworkCount: n, satisfactionFirst: 1 });
    await s.resolve(lead);
    await act(core, reviewer, { ticketNo }, passReview, {});
  }
  const third = await act(core, visitor, { ticketNo }, recordVisit, unhappy);
  expect(third.ticket).toMatchObject({ state: 'hardCase', reworkCount: 2, satisfactionFirst: 1 });
  await s.resolve(lead);
  await act(core, reviewer, { ticketNo }, passReview, {});
  const done = await act(core, visitor, { ticketNo }, recordVisit, { method: 'phone', staffContacted: true, solved: 'solved', satisfaction: 4 });
  expect(done.ticket).toMatchObject({ state: 'closed', satisfactionFirst: 1, satisfaction: 4 });
});

test('the citizen’s own rating stands for the visit, and a bad one goes back by itself', async () => {
  const s = story(core);
  const good = await s.pendingVisit();
  const closed = await act(core, { kind: 'citizen', ticketId: good.ticketId }, { ticketNo: good.ticketNo }, rate, { satisfaction: 5, solved: 'solved' });
  expect(closed.ticket.state).toBe('closed');
  const bad = await s.pendingVisit();
  const back = await act(core, { kind: 'citizen', ticketId: bad.ticketId }, { ticketNo: bad.ticketNo }, rate, { satisfaction: 1, solved: 'unsolved', comment: '没有修好' });
  expect(back.ticket).toMatchObject({ state: 'rework', reworkCount: 1 });
});

test('tries that reach nobody are kept; closing without a visit needs a recorded exemption', async () => {
  const { ticketNo, ticketId } = await story(core).pendingVisit();
  const visitor = await core.staff('callback1');
  await act(core, visitor, { ticketNo }, attemptVisit, { method: 'phone', note: '无人接听' });
  await act(core, visitor, { ticketNo }, attemptVisit, { method: 'phone', note: '关机' });
  const [row] = await core.db.select().from(visit).where(eq(visit.ticketId, ticketId)).orderBy(desc(visit.id));
  expect(row!.attempts.map((a) => a.note)).toEqual(['无人接听', '关机']);
  expect(await refusal(act(core, visitor, { ticketNo }, exemptVisit, { reason: '三次未接通' }))).toBe('notAllowed');
  expect(await refusal(act(core, await core.staff('reviewer1'), { ticketNo }, exemptVisit, { reason: '两日内三次未接通' }))).toBe('ruleRefused:visitTries');
  core.clock.advance(86_400_000);
  await act(core, visitor, { ticketNo }, attemptVisit, { method: 'phone', note: '无人接听' });
  const closed = await act(core, await core.staff('reviewer1'), { ticketNo }, exemptVisit, { reason: '两日内三次未接通' });
  expect(closed.ticket.state).toBe('closed');
});

test('a direct answer settles after three working days; the citizen may reopen within fifteen days and not later', async () => {
  const { ticketNo, ticketId } = await core.register({ appealType: 'consult', content: '请问灵活就业人员怎么参加医保？' });
  await act(core, await core.staff('agent1'), { ticketNo }, answer, { reply: '请持身份证到社区服务站或手机端办理。' });
  expect((await core.ticket(ticketNo)).state).toBe('answered');
  core.clock.advance(6 * 86_400_000);
  await fireDues(core);
  expect((await core.ticket(ticketNo)).state).toBe('closed');
  const citizen = { kind: 'citizen' as const, ticketId };
  const again = await act(core, citizen, { ticketNo }, reopen, { reason: '社区说不办理这项业务' });
  expect(again.ticket).toMatchObject({ state: 'pendingDispatch', reopenCount: 1, closedAt: null });
  await act(core, await core.staff('agent1'), { ticketNo }, answer, { reply: '已核实，请到区政务大厅三号窗口办理。' });
  core.clock.advance(16 * 86_400_000);
  expect(await refusal(act(core, citizen, { ticketNo }, reopen, { reason: '还是没有办成' }))).toBe('ruleRefused:reopenWindow');
});

test('each stage is told once', async () => {
  const { ticketId } = await story(core).pendingVisit();
  const told = await core.db.select().from(notice).where(eq(notice.ticketId, ticketId)).orderBy(notice.id);
  expect(told.map((n) => n.template)).toEqual(['registered', 'dispatched', 'replied']);
  expect(told[2]!.body).toContain(reply);
  expect(told.every((n) => n.state === 'off')).toBe(true);
});

test('resolve needs a real reply', async () => {
  const { lead } = await story(core).handling();
  expect(await refusal(act(core, await core.staff('yx-cg-contact'), { assignmentId: lead }, resolve, { reply: '已办', outcome: 'solved' }))).toBe('invalid');
});
