import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { request, visit } from '../../../ticketing/db/schema/index.ts';
import { approve } from '../../../ticketing/request/approve.ts';
import { reject } from '../../../ticketing/request/reject.ts';
import { answer } from '../../../ticketing/ticket/answer.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { attemptVisit } from '../../../ticketing/visit/attempt-visit.ts';
import { exemptVisit } from '../../../ticketing/visit/exempt-visit.ts';
import { rate } from '../../../ticketing/visit/rate.ts';
import { recordVisit } from '../../../ticketing/visit/visit.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { expectEffect, places, type Case } from '../../setup/effect.ts';
import { refusal, story } from '../../setup/story.ts';

let core: TestCore;
beforeAll(async () => { core = await testCore(); });
afterAll(() => core.close());

const dayMs = 86_400_000;
const at = () => places(core);
const happy = { method: 'phone', staffContacted: true, solved: 'solved', satisfaction: 5 };
const unhappy = { ...happy, solved: 'unsolved', satisfaction: 1, dissatisfyReason: 'result', comment: '灯还是不亮', rework: true };
const answered = async () => {
  const made = await at().registered({ appealType: 'consult' });
  await act(core, await core.staff('agent1'), { ticketNo: made.ticketNo }, answer, { reply: '请持身份证到社区服务站办理。' });
  return made;
};
const declinedVisit = async () => {
  const made = await at().pendingVisit();
  await act(core, await core.staff('callback1'), { ticketNo: made.ticketNo }, attemptVisit, { method: 'phone', outcome: 'declined' });
  return made;
};

const cases: Record<string, Case> = {
  'attemptVisit keeps the visit open': {
    given: () => at().pendingVisit(), who: 'callback1', verb: attemptVisit, input: { method: 'phone', note: '无人接听' },
    does: { ticket: ['pendingVisit', 'pendingVisit'], events: ['attemptVisit'], by: 'callbackAgent', data: { method: 'phone', outcome: 'noAnswer', note: '无人接听', tries: 1, days: 1 } },
    refused: { who: 'yx-cg-contact', id: 'notAllowed' },
  },
  'visit, satisfied: closed': {
    given: () => at().pendingVisit(), who: 'vendor1', verb: recordVisit, input: happy,
    does: { ticket: ['pendingVisit', 'closed'], lead: ['resolved', 'resolved'], events: ['visit'], by: 'vendorStaff', data: { solved: 'solved', satisfaction: 5, staffContacted: true, contactDisputed: false }, stops: ['visit'], starts: ['archive'] },
    refused: { input: { ...happy, satisfaction: 2 }, id: 'invalid' },
  },
  'visit, unsatisfied: back to the unit, and supervision hears of the rework': {
    given: () => at().pendingVisit(), who: 'callback1', verb: recordVisit, input: unhappy,
    does: { ticket: ['pendingVisit', 'rework'], lead: ['resolved', 'handling'], events: ['assignment.sendBack', 'visit', 'supervise'], data: { solved: 'unsolved', satisfaction: 1 }, stops: ['visit'], starts: ['report', 'resolve'] },
    refused: { input: { ...unhappy, dissatisfyReason: undefined }, id: 'invalid' },
  },
  'visit, unsatisfied without a ground: closed with the rating, for a reviewer to confirm': {
    given: () => at().pendingVisit(), who: 'callback1', verb: recordVisit, input: { ...unhappy, rework: false, unreasonable: '已按标准修复，市民要求赔偿误工费' },
    does: { ticket: ['pendingVisit', 'closed'], lead: ['resolved', 'resolved'], events: ['visit'], data: { satisfaction: 1, unreasonable: '已按标准修复，市民要求赔偿误工费' }, stops: ['visit'], starts: ['archive', 'decide'] },
    refused: { input: { ...unhappy, rework: false }, id: 'ruleRefused:unsatisfiedNeedsNext' },
  },
  'visit, a contact denied: back to the unit, recorded for supervision': {
    given: () => at().pendingVisit(), who: 'callback1', verb: recordVisit, input: { ...happy, staffContacted: false, solved: 'partly', satisfaction: 3 },
    does: { ticket: ['pendingVisit', 'rework'], lead: ['resolved', 'handling'], events: ['contactDisputed', 'assignment.sendBack', 'visit', 'supervise'], data: { staffContacted: false, contactDisputed: true }, stops: ['visit'], starts: ['report', 'resolve'] },
    refused: { input: { ...happy, staffContacted: undefined }, id: 'invalid' },
  },
  'exemptVisit closes what the citizen did not want asked': {
    given: declinedVisit, who: 'coordinator1', verb: exemptVisit, input: { reason: '市民不愿接受回访' },
    does: { ticket: ['pendingVisit', 'closed'], events: ['exemptVisit'], by: 'coordinator', data: { reason: '市民不愿接受回访', exemption: 'declined' }, stops: ['visit'], starts: ['archive'] },
    refused: { input: { reason: '无' }, id: 'invalid' },
  },
  'rate, well: closed': {
    given: () => at().pendingVisit(), who: 'citizen', verb: rate, input: { satisfaction: 4, solved: 'solved' },
    does: { ticket: ['pendingVisit', 'closed'], events: ['rate'], by: 'citizen', data: { satisfaction: 4, solved: 'solved', via: 'portal' }, stops: ['visit'], starts: ['archive'] },
    refused: { input: { satisfaction: 6, solved: 'solved' }, id: 'invalid' },
  },
  'rate, badly: back to the unit': {
    given: () => at().pendingVisit(), who: 'citizen', verb: rate, input: { satisfaction: 2, solved: 'partly' },
    does: { ticket: ['pendingVisit', 'rework'], lead: ['resolved', 'handling'], events: ['assignment.sendBack', 'rate', 'supervise'], stops: ['visit'], starts: ['report', 'resolve'] },
    refused: { who: 'callback1', id: 'notAllowed' },
  },
  'rate, of a direct answer': {
    given: answered, who: 'citizen', verb: rate, input: { satisfaction: 1, solved: 'unsolved' },
    does: { ticket: ['answered', 'closed'], events: ['rate'], stops: ['settle'], starts: ['archive'] },
    refused: { who: 'agent1', id: 'notAllowed' },
  },
};

test.each(Object.entries(cases))('%s', (_name, c) => expectEffect(core, c));

test('what the citizen said is on the visit row, with every attempt before it', async () => {
  const { ticketNo, ticketId } = await at().pendingVisit();
  const visitor = await core.staff('callback1');
  await act(core, visitor, { ticketNo }, attemptVisit, { method: 'phone', note: '无人接听' });
  await act(core, visitor, { ticketNo }, recordVisit, unhappy);
  expect(await core.db.select().from(visit).where(eq(visit.ticketId, ticketId))).toMatchObject([
    { state: 'done', doneAt: core.clock.now, solved: 'unsolved', satisfaction: 1, solvedFirst: 'unsolved', satisfactionFirst: 1, staffContacted: true, dissatisfyReason: 'result', comment: '灯还是不亮', attempts: [{ method: 'phone', note: '无人接听', connected: false, by: '姚佳' }] },
  ]);
});

test('attitude and result are asked apart; the lower one is the overall', async () => {
  const { ticketNo, ticketId } = await at().pendingVisit();
  await act(core, await core.staff('callback1'), { ticketNo }, recordVisit, { method: 'phone', staffContacted: true, solved: 'partly', attitude: 5, result: 3 });
  expect(await core.db.select().from(visit).where(eq(visit.ticketId, ticketId))).toMatchObject([{ attitude: 5, result: 3, satisfaction: 3 }]);
  expect(await core.ticket(ticketNo)).toMatchObject({ satisfaction: 3, solved: 'partly', state: 'closed' });
  const other = await at().pendingVisit();
  expect(await refusal(act(core, await core.staff('callback1'), { ticketNo: other.ticketNo }, recordVisit, { method: 'phone', staffContacted: true, solved: 'solved', attitude: 5 }))).toBe('invalid');
});

test('three unanswered calls on two days: the visit may be left out, and the ticket counts in nobody’s score', async () => {
  const { ticketNo } = await at().pendingVisit();
  const [visitor, reviewer] = [await core.staff('callback1'), await core.staff('reviewer1')];
  const exempt = () => refusal(act(core, reviewer, { ticketNo }, exemptVisit, { reason: '累计三次未接通' }));
  const start = core.clock.now.getTime();
  for (const hours of [0, 1, 2]) {
    core.clock.now = new Date(start + hours * 3_600_000);
    await act(core, visitor, { ticketNo }, attemptVisit, { method: 'phone' });
    expect(await exempt()).toBe('ruleRefused:visitTries');
  }
  core.clock.now = new Date(start + dayMs);
  await act(core, visitor, { ticketNo }, attemptVisit, { method: 'phone', outcome: 'off' });
  expect(await core.ticket(ticketNo)).toMatchObject({ visitWaiver: 'unreachable' });
  expect(await exempt()).toBe('allowed');
  expect(await core.ticket(ticketNo)).toMatchObject({ state: 'closed', scoringExcluded: 'unreachable', satisfaction: null });
});

test('three texts, or calls in which the citizen asked for another time, make nobody unreachable', async () => {
  const { ticketNo } = await at().pendingVisit();
  const visitor = await core.staff('callback1');
  for (const input of [{ method: 'sms' }, { method: 'phone', outcome: 'noTime' }, { method: 'phone', outcome: 'noTime' }]) {
    await act(core, visitor, { ticketNo }, attemptVisit, input);
    core.clock.advance(dayMs);
  }
  expect(await core.ticket(ticketNo)).toMatchObject({ visitWaiver: null });
});

test('the citizen’s own rating after the visit changes the final one only, once, and not for ever', async () => {
  const { ticketNo, ticketId } = await at().pendingVisit();
  const citizen = { kind: 'citizen' as const, ticketId };
  await act(core, await core.staff('callback1'), { ticketNo }, recordVisit, { ...happy, attitude: 5, result: 5 });
  await act(core, citizen, { ticketNo }, rate, { satisfaction: 1, solved: 'unsolved' });
  expect(await core.ticket(ticketNo)).toMatchObject({ state: 'closed', satisfactionFirst: 5, satisfaction: 1 });
  expect(await core.db.select().from(visit).where(eq(visit.ticketId, ticketId))).toMatchObject([{ method: 'phone', satisfactionFirst: 5, satisfaction: 1, solvedFirst: 'solved', solved: 'unsolved' }]);
  expect(await refusal(act(core, citizen, { ticketNo }, rate, { satisfaction: 5, solved: 'solved' }))).toBe('ruleRefused:ratedAgain');

  const late = await at().pendingVisit();
  await act(core, await core.staff('callback1'), { ticketNo: late.ticketNo }, recordVisit, happy);
  core.clock.advance(16 * dayMs);
  expect(await refusal(act(core, { kind: 'citizen', ticketId: late.ticketId }, { ticketNo: late.ticketNo }, rate, { satisfaction: 1, solved: 'unsolved' }))).toBe('ruleRefused:ratingWindow');
});

test('a rework that nobody could do is refused instead of closing the ticket', async () => {
  const made = await at().pendingVisit();
  await core.sql`update assignment set state = 'recalled' where ticket_id = ${made.ticketId}`;
  await expect(act(core, await core.staff('callback1'), { ticketNo: made.ticketNo }, recordVisit, unhappy)).rejects.toMatchObject({ details: { rule: 'nobodyToRework' } });
  expect((await core.ticket(made.ticketNo)).state).toBe('pendingVisit');
});

test('the third unsatisfied visit is a hard case: the unit leads on until the ruling, and a conference falls due', async () => {
  const s = story(core);
  const { ticketNo, lead } = await s.pendingVisit();
  for (const n of [1, 2]) {
    await act(core, await core.staff('callback1'), { ticketNo }, recordVisit, unhappy);
    expect(await core.ticket(ticketNo)).toMatchObject({ state: 'rework', reworkCount: n });
    await s.resolve(lead);
    await s.pass(ticketNo);
  }
  const { ticket, assignments } = await act(core, await core.staff('callback1'), { ticketNo }, recordVisit, unhappy);
  expect(ticket).toMatchObject({ state: 'hardCase', reworkCount: 2, hardAt: core.clock.now });
  expect(assignments.find((a) => a.id === lead)).toMatchObject({ state: 'handling', temporary: true, role: 'lead' });
  const due = await core.sql<{ clock: string }[]>`select distinct clock from due where ticket_id = ${ticket.id} and state = 'pending' order by clock`;
  expect(due.map((d) => d.clock)).toEqual(expect.arrayContaining(['conference', 'resolve']));
});

test('nothing is called unreasonable of a citizen who is content', async () => {
  const { ticketNo } = await at().pendingVisit();
  expect(await refusal(act(core, await core.staff('callback1'), { ticketNo }, recordVisit, { ...happy, unreasonable: '市民还想要别的' }))).toBe('ruleRefused:notDissatisfied');
});

test('a denied contact is recorded even where nothing is left to do, and an honest “not contacted” is no dispute', async () => {
  const content = await at().pendingVisit();
  const closed = await act(core, await core.staff('callback1'), { ticketNo: content.ticketNo }, recordVisit, { ...happy, staffContacted: false });
  expect(closed.ticket.state).toBe('closed');
  expect((await core.events(content.ticketNo)).find((e) => e.kind === 'contactDisputed')).toMatchObject({ data: { unitId: 'yx-cg', method: 'phone', by: '罗丹' } });

  const honest = await at().pendingVisit();
  await core.sql`delete from contact_attempt where ticket_id = ${honest.ticketId}`;
  await act(core, await core.staff('callback1'), { ticketNo: honest.ticketNo }, recordVisit, { ...happy, staffContacted: false });
  expect((await core.events(honest.ticketNo)).map((e) => e.kind)).not.toContain('contactDisputed');
});

test('a reviewer confirms the unreasonable dissatisfaction, or it is taken up again', async () => {
  const finding = async () => {
    const made = await at().pendingVisit();
    await act(core, await core.staff('callback1'), { ticketNo: made.ticketNo }, recordVisit, { ...unhappy, rework: false, unreasonable: '已按标准修复，市民要求赔偿误工费' });
    const [asked] = await core.db.select().from(request).where(eq(request.ticketId, made.ticketId));
    return { ...made, asked: asked! };
  };
  const confirmed = await finding();
  expect(await refusal(act(core, await core.staff('dispatcher1'), { requestId: confirmed.asked.id }, approve, {}))).toBe('notAllowed');
  await act(core, await core.staff('reviewer1'), { requestId: confirmed.asked.id }, approve, {});
  expect(await core.ticket(confirmed.ticketNo)).toMatchObject({ state: 'closed', scoringExcluded: 'unreasonable', satisfaction: 1 });
  const refused = await finding();
  await act(core, await core.staff('reviewer1'), { requestId: refused.asked.id }, reject, { decision: '灯确实没有修好' });
  expect(await core.ticket(refused.ticketNo)).toMatchObject({ state: 'pendingDispatch', scoringExcluded: null, satisfaction: 1 });
});
