import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { visit } from '../../../ticketing/db/schema/index.ts';
import { answer } from '../../../ticketing/ticket/answer.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { attemptVisit } from '../../../ticketing/visit/attempt-visit.ts';
import { exemptVisit } from '../../../ticketing/visit/exempt-visit.ts';
import { rate } from '../../../ticketing/visit/rate.ts';
import { recordVisit } from '../../../ticketing/visit/visit.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { expectEffect, places, type Case } from '../../setup/effect.ts';

let core: TestCore;
beforeAll(async () => { core = await testCore(); });
afterAll(() => core.close());

const at = () => places(core);
const happy = { method: 'phone', staffContacted: true, solved: 'solved', satisfaction: 5 };
const unhappy = { ...happy, solved: 'unsolved', satisfaction: 1, dissatisfyReason: 'result', comment: '灯还是不亮', rework: true };
const answered = async () => {
  const made = await at().registered({ appealType: 'consult' });
  await act(core, await core.staff('agent1'), { ticketNo: made.ticketNo }, answer, { reply: '请持身份证到社区服务站办理。' });
  return made;
};

const cases: Record<string, Case> = {
  'attemptVisit keeps the visit open': {
    given: () => at().pendingVisit(), who: 'callback1', verb: attemptVisit, input: { method: 'phone', note: '无人接听' },
    does: { ticket: ['pendingVisit', 'pendingVisit'], events: ['attemptVisit'], by: 'callbackAgent', data: { method: 'phone', note: '无人接听' } },
    refused: { who: 'yx-cg-contact', id: 'notAllowed' },
  },
  'visit, satisfied: closed': {
    given: () => at().pendingVisit(), who: 'vendor1', verb: recordVisit, input: happy,
    does: { ticket: ['pendingVisit', 'closed'], lead: ['resolved', 'resolved'], events: ['visit'], by: 'vendorStaff', data: { solved: 'solved', satisfaction: 5, staffContacted: true }, stops: ['visit'], starts: ['archive'] },
    refused: { input: { ...happy, satisfaction: 2 }, id: 'invalid' },
  },
  'visit, unsatisfied: back to the unit': {
    given: () => at().pendingVisit(), who: 'callback1', verb: recordVisit, input: unhappy,
    does: { ticket: ['pendingVisit', 'rework'], lead: ['resolved', 'handling'], events: ['assignment.sendBack', 'visit'], data: { solved: 'unsolved', satisfaction: 1 }, stops: ['visit'], starts: ['resolve'] },
    refused: { input: { ...unhappy, dissatisfyReason: undefined }, id: 'invalid' },
  },
  'exemptVisit closes with its reason': {
    given: () => at().pendingVisit(), who: 'coordinator1', verb: exemptVisit, input: { reason: '匿名诉求，无法回访' },
    does: { ticket: ['pendingVisit', 'closed'], events: ['exemptVisit'], by: 'coordinator', data: { reason: '匿名诉求，无法回访' }, stops: ['visit'], starts: ['archive'] },
    refused: { input: { reason: '无' }, id: 'invalid' },
  },
  'rate, well: closed': {
    given: () => at().pendingVisit(), who: 'citizen', verb: rate, input: { satisfaction: 4, solved: 'solved' },
    does: { ticket: ['pendingVisit', 'closed'], events: ['rate'], by: 'citizen', data: { satisfaction: 4, solved: 'solved' }, stops: ['visit'], starts: ['archive'] },
    refused: { input: { satisfaction: 6, solved: 'solved' }, id: 'invalid' },
  },
  'rate, badly: back to the unit': {
    given: () => at().pendingVisit(), who: 'citizen', verb: rate, input: { satisfaction: 2, solved: 'partly' },
    does: { ticket: ['pendingVisit', 'rework'], lead: ['resolved', 'handling'], events: ['assignment.sendBack', 'rate'], stops: ['visit'], starts: ['resolve'] },
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
    { state: 'done', doneAt: core.clock.now, solved: 'unsolved', satisfaction: 1, staffContacted: true, dissatisfyReason: 'result', comment: '灯还是不亮', attempts: [{ method: 'phone', note: '无人接听', connected: false, by: '姚佳' }] },
  ]);
});

test('a rating changed afterwards keeps the first one and does not open the ticket again', async () => {
  const { ticketNo, ticketId } = await at().pendingVisit();
  const citizen = { kind: 'citizen' as const, ticketId };
  await act(core, citizen, { ticketNo }, rate, { satisfaction: 5, solved: 'solved' });
  await act(core, citizen, { ticketNo }, rate, { satisfaction: 1, solved: 'unsolved' });
  expect(await core.ticket(ticketNo)).toMatchObject({ state: 'closed', satisfactionFirst: 5, satisfaction: 1 });
});

test('a rework that nobody could do is refused instead of closing the ticket', async () => {
  const made = await at().pendingVisit();
  await core.sql`update assignment set state = 'recalled' where ticket_id = ${made.ticketId}`;
  await expect(act(core, await core.staff('callback1'), { ticketNo: made.ticketNo }, recordVisit, unhappy)).rejects.toMatchObject({ details: { rule: 'nobodyToRework' } });
  expect((await core.ticket(made.ticketNo)).state).toBe('pendingVisit');
});
