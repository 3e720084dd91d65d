import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { figuresOfDay } from '../../../analytics/figures/day.ts';
import { approve } from '../../../ticketing/request/approve.ts';
import { reject } from '../../../ticketing/request/reject.ts';
import { request } from '../../../ticketing/db/schema/index.ts';
import { answerCard } from '../../../ticketing/supervision/cards/answer-card.ts';
import { appealCard } from '../../../ticketing/supervision/cards/appeal-card.ts';
import { issueCard } from '../../../ticketing/supervision/cards/issue-card.ts';
import { testApi, type TestApi } from '../../setup/api.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { expectEffect, places, type Case } from '../../setup/effect.ts';
import { refusal, story } from '../../setup/story.ts';
import { caseOf } from './case.ts';

let core: TestCore;
let api: TestApi;
beforeAll(async () => { core = await testCore(); api = await testApi(core); });
afterAll(async () => { await api.close(); await core.close(); });

const fault = { colour: 'yellow', fault: 'noContact', reason: '接单两天未联系市民' } as const;
const carded = async (input: object = fault) => {
  const made = await places(core).handling();
  await caseOf(core).by('supervisor1', { assignmentId: made.lead }, issueCard, input);
  return { ...made, target: { assignmentId: made.lead }, cardId: (await caseOf(core).cards(made.ticketId))[0]!.id };
};
const appealOf = async (assignmentId: number) => (await core.db.select().from(request).where(eq(request.assignmentId, assignmentId)))[0]!;
let cardId = 0;
const withCard = async () => { const made = await carded(); cardId = made.cardId; return made; };

const cases: Record<string, () => Case> = {
  issueCard: () => ({
    given: () => places(core).onLead(places(core).handling()), who: 'esupervision1', verb: issueCard, input: fault,
    does: { ticket: ['inProgress', 'inProgress'], lead: ['handling', 'handling'], events: ['assignment.issueCard'], by: 'eSupervision', data: { colour: 'yellow', fault: 'noContact', faultName: '未先行联系市民', unitIds: ['yx-cg'] } },
    refused: { input: { ...fault, fault: 'stageOverdue' }, id: 'ruleRefused:stageNotOverdue' },
  }),
  answerCard: () => ({
    given: withCard, who: 'yx-cg-contact', verb: answerCard, get input() { return { cardId, text: '已约谈经办人，当日补作联系。' }; },
    does: { ticket: ['inProgress', 'inProgress'], events: ['assignment.answerCard'], by: 'unitContact', data: { colour: 'yellow', text: '已约谈经办人，当日补作联系。' } },
    refused: { input: { cardId: 987_654, text: '已约谈经办人。' }, id: 'ruleRefused:cardUnknown' },
  }),
  appealCard: () => ({
    given: withCard, who: 'yx-cg-leader', verb: appealCard, get input() { return { cardId, reasonCode: 'handledInTime', reason: '接单当日已电话联系', evidence: '通话记录一份' }; },
    does: { ticket: ['inProgress', 'inProgress'], events: ['assignment.appealCard'], by: 'unitLeader', data: { reasonCode: 'handledInTime', evidence: '通话记录一份', unitIds: ['yx-cg'] }, starts: ['decide'] },
    refused: { who: 'yx-cg-handler', id: 'notAllowed' },
  }),
};
test.each(Object.entries(cases))('%s', async (_name, c) => { await expectEffect(core, c()); });

test('one card a fault; a stage that was late may be carded though the whole is not', async () => {
  const { by, colours } = caseOf(core);
  core.clock.to('2026-03-02T10:00:00+08:00');
  const { ticketId, lead } = await story(core).dispatched();
  core.clock.to('2026-03-04T10:00:00+08:00');
  await by('supervisor1', { assignmentId: lead }, issueCard, { colour: 'yellow', fault: 'stageOverdue', reason: '超过一个工作日未签收' });
  expect(await refusal(by('esupervision1', { assignmentId: lead }, issueCard, { colour: 'red', fault: 'stageOverdue', reason: '超过一个工作日未签收' }))).toBe('ruleRefused:carded');
  expect(await colours(ticketId)).toEqual(['yellow yx-cg']);
});

test('who issued the card does not decide on its appeal; upheld, it counts nowhere and is shown as withdrawn', async () => {
  const { by, cards, last } = caseOf(core);
  core.clock.to('2026-04-07T10:00:00+08:00');
  const { ticketNo, ticketId, lead, cardId: id } = await carded({ ...fault, colour: 'red' });
  const redOn = async () => (await figuresOfDay(core, '2026-04-07')).redCards;
  expect(await redOn()).toBe(1);
  await by('yx-cg-contact', { assignmentId: lead }, appealCard, { cardId: id, reason: '当日已联系，有录音' });
  const asked = await appealOf(lead);
  expect(await refusal(by('supervisor1', { requestId: asked.id }, approve))).toBe('ruleRefused:ownCard');
  expect(await refusal(by('dispatcher1', { requestId: asked.id }, approve))).toBe('notAllowed');
  await by('esupervision1', { requestId: asked.id }, approve, { decision: '经核录音，当日已联系。' });
  expect(await cards(ticketId)).toMatchObject([{ id, withdrawnAt: core.clock.now }]);
  expect(await redOn()).toBe(0);
  expect((await last(ticketNo, 'cardWithdrawn')).data).toMatchObject({ cardId: id, colour: 'red' });
  const ledger = (await (await api.as('supervisor1')).get('/api/cards?standing=withdrawn')).body.items;
  expect(ledger.find((c: { id: number }) => c.id === id)).toMatchObject({ withdrawnAt: expect.any(String), appeal: { state: 'approved', decision: '经核录音，当日已联系。' } });
  expect((await (await api.as('supervisor1')).get('/api/cards?standing=counted')).body.items.map((c: { id: number }) => c.id)).not.toContain(id);
  expect(await refusal(by('yx-cg-contact', { assignmentId: lead }, answerCard, { cardId: id, text: '已整改完毕。' }))).toBe('ruleRefused:noCard');
});

test('a red card by the clock falls with the order that came with it', async () => {
  const { by, at, cards, orders } = caseOf(core);
  core.clock.to('2026-05-06T10:00:00+08:00');
  const { ticketNo, ticketId, lead } = await story(core).handling();
  await at('2026-05-18T09:30:00+08:00');
  const red = (await cards(ticketId)).find((c) => c.colour === 'red')!;
  expect((await orders(ticketId)).map((o) => o.state)).toEqual(['issued']);
  await by('yx-cg-leader', { assignmentId: lead }, appealCard, { cardId: red.id, reasonCode: 'centreDelay', reason: '派单系统故障，两日后才看到' });
  await by('supervisor1', { requestId: (await appealOf(lead)).id }, approve);
  expect(await orders(ticketId)).toMatchObject([{ state: 'revoked', verdict: '所依据的红牌经申诉已撤销' }]);
  expect((await core.ticket(ticketNo)).supervisionLevel).toBeNull();
});

test('an appeal has its window, and is made once', async () => {
  const { by } = caseOf(core);
  core.clock.to('2026-06-01T10:00:00+08:00');
  const { lead, cardId: id } = await carded();
  const why = { cardId: id, reason: '当日已经联系市民' };
  await by('yx-cg-leader', { assignmentId: lead }, appealCard, why);
  expect(await refusal(by('yx-cg-leader', { assignmentId: lead }, appealCard, why))).toBe('ruleRefused:alreadyAsked');
  await by('esupervision1', { requestId: (await appealOf(lead)).id }, reject, { decision: '没有联系记录' });
  expect(await refusal(by('yx-cg-leader', { assignmentId: lead }, appealCard, why))).toBe('ruleRefused:appealedBefore');
  const late = await carded();
  core.clock.to('2026-06-09T18:00:01+08:00');
  expect(await refusal(by('yx-cg-leader', { assignmentId: late.lead }, appealCard, { ...why, cardId: late.cardId }))).toBe('ruleRefused:appealWindow');
});

test('an appeal outlives the resolving of the ticket', async () => {
  const { by } = caseOf(core);
  core.clock.to('2026-06-15T10:00:00+08:00');
  const { lead, cardId: id } = await carded();
  await by('yx-cg-leader', { assignmentId: lead }, appealCard, { cardId: id, reason: '当日已经联系市民' });
  await story(core).resolve(lead);
  expect((await appealOf(lead)).state).toBe('pending');
});
