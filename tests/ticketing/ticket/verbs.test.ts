import { afterAll, beforeAll, expect, test } from 'vitest';
import { attemptVisit } from '../../../ticketing/visit/attempt-visit.ts';
import { exemptVisit } from '../../../ticketing/visit/exempt-visit.ts';
import { addSupport } from '../../../ticketing/ticket/add-support.ts';
import { amend } from '../../../ticketing/ticket/amend.ts';
import { answer } from '../../../ticketing/ticket/answer.ts';
import { archive } from '../../../ticketing/ticket/archive.ts';
import { cancel } from '../../../ticketing/ticket/cancel.ts';
import { decline } from '../../../ticketing/ticket/decline.ts';
import { dispatch } from '../../../ticketing/ticket/dispatch.ts';
import { passReview } from '../../../ticketing/ticket/pass-review.ts';
import { queue } from '../../../ticketing/ticket/queue.ts';
import { reassign } from '../../../ticketing/ticket/reassign.ts';
import { rejectReview } from '../../../ticketing/ticket/reject-review.ts';
import { reopen } from '../../../ticketing/ticket/reopen.ts';
import { returnToDispatch } from '../../../ticketing/ticket/return-to-dispatch.ts';
import { settle } from '../../../ticketing/ticket/settle.ts';
import { submitForReview } from '../../../ticketing/ticket/submit-for-review.ts';
import { supplement } from '../../../ticketing/ticket/supplement.ts';
import { urge } from '../../../ticketing/ticket/urge.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { expectEffect, places, type Case } from '../../setup/effect.ts';
import { reply } from '../../setup/story.ts';

let core: TestCore;
beforeAll(async () => { core = await testCore(); });
afterAll(() => core.close());

const at = () => places(core);
const route = '请向劳动人事争议仲裁委员会申请仲裁。';
const done = async (verb: typeof answer | typeof decline | typeof exemptVisit | typeof attemptVisit, input: object, who: string, given: () => Promise<{ ticketNo: string; ticketId: number }>) => {
  const made = await given();
  await act(core, await core.staff(who), { ticketNo: made.ticketNo }, verb, input);
  return made;
};
const answered = () => done(answer, { reply: '请持身份证到社区服务站办理。' }, 'agent1', () => at().registered({ appealType: 'consult' }));
const declined = () => done(decline, { reasonCode: 'legalRoute', route }, 'agent1', () => at().registered({ appealType: 'consult' }));
const closed = () => done(exemptVisit, { reason: '市民要求不再回访' }, 'reviewer1', () => done(attemptVisit, { method: 'phone', outcome: 'declined' }, 'callback1', () => at().pendingVisit()));
const resolveClocks = ['sign', 'resolve'] as const;

const cases: Record<string, Case> = {
  queue: {
    given: () => at().registered(), who: 'system', verb: queue, input: { reason: '地点不明' },
    does: { ticket: ['registered', 'pendingDispatch'], events: ['queue'], by: 'test', data: { reason: '地点不明', from: 'registered', to: 'pendingDispatch' } },
    refused: { who: 'dispatcher1', id: 'notAllowed' },
  },
  amend: {
    given: () => at().registered({ address: '清荷路' }), who: 'agent1', verb: amend, input: { address: '清荷路12号', urgency: 'urgent' },
    does: { ticket: ['registered', 'registered'], events: ['amend'], by: 'agent', data: { before: { address: '清荷路', urgency: 'normal' }, after: { address: '清荷路12号', urgency: 'urgent' }, moved: [{ clock: 'dispatch' }] }, starts: ['dispatch'], stops: ['dispatch'] },
    refused: { input: { regionCode: '110101' }, id: 'ruleRefused:regionUnknown' },
  },
  decline: {
    given: () => at().registered({ appealType: 'complaint' }), who: 'teamlead1', verb: decline, input: { reasonCode: 'legalRoute', route },
    does: { ticket: ['registered', 'declined'], events: ['decline'], by: 'teamLead', data: { reasonCode: 'legalRoute', route }, stops: ['dispatch'], starts: ['archive'] },
    refused: { who: 'agent1', id: 'ruleRefused:declineNeedsTeamLead' },
  },
  answer: {
    given: () => at().registered({ appealType: 'consult' }), who: 'agent1', verb: answer, input: { reply: '请持身份证到社区服务站办理。' },
    does: { ticket: ['registered', 'answered'], events: ['answer'], by: 'agent', data: { reply: '请持身份证到社区服务站办理。' }, stops: ['dispatch'], starts: ['settle'] },
    refused: { input: { reply: '好' }, id: 'invalid' },
  },
  dispatch: {
    given: () => at().registered(), who: 'dispatcher1', verb: dispatch, input: { leadUnitId: 'yx-cg', supportUnitIds: ['yx-zj', 'yx-zj'], advice: '请尽快' },
    does: { ticket: ['registered', 'inProgress'], lead: [undefined as unknown as string, 'dispatched'], events: ['dispatch'], by: 'dispatcher', data: { leadUnitId: 'yx-cg', advice: '请尽快' }, stops: ['dispatch'], starts: [...resolveClocks] },
    refused: { input: { leadUnitId: 'yx-cg', supportUnitIds: ['yx-cg'] }, id: 'ruleRefused:leadIsSupport' },
  },
  addSupport: {
    given: () => at().dispatched(), who: 'coordinator1', verb: addSupport, input: { unitIds: ['yx-zj'] },
    does: { ticket: ['inProgress', 'inProgress'], events: ['addSupport'], by: 'coordinator', data: { unitIds: ['yx-zj'] }, starts: [...resolveClocks] },
    refused: { input: { unitIds: ['yx-cg'] }, id: 'ruleRefused:alreadyAssigned' },
  },
  reassign: {
    given: () => at().handling(), who: 'dispatcher1', verb: reassign, input: { reason: '属地有误，重新派单' },
    does: { ticket: ['inProgress', 'pendingDispatch'], lead: ['handling', 'recalled'], events: ['assignment.recall', 'reassign'], by: 'dispatcher', stops: ['resolve'], starts: ['dispatch'] },
    refused: { input: { reason: '错' }, id: 'invalid' },
  },
  returnToDispatch: {
    given: () => at().registered().then(async (made) => { await act(core, await core.staff('dispatcher1'), { ticketNo: made.ticketNo }, dispatch, { leadUnitId: 'yx-cg' }); return made; }),
    who: 'system', verb: returnToDispatch, input: { proposedUnitId: 'yx-zj' },
    does: { ticket: ['inProgress', 'pendingDispatch'], events: ['returnToDispatch'], data: { proposedUnitId: 'yx-zj' }, starts: ['dispatch'] },
    refused: { who: 'dispatcher1', id: 'notAllowed' },
  },
  submitForReview: {
    given: () => at().handling(), who: 'system', verb: submitForReview,
    does: { ticket: ['inProgress', 'pendingReview'], events: ['submitForReview'], starts: ['review'] },
    refused: { who: 'yx-cg-contact', id: 'notAllowed' },
  },
  passReview: {
    given: () => at().pendingReview(), who: 'reviewer1', verb: passReview,
    does: { ticket: ['pendingReview', 'pendingVisit'], lead: ['resolved', 'resolved'], events: ['passReview'], by: 'reviewer', data: { reply: expect.stringContaining(reply), unit: '云溪区城市管理局' }, stops: ['review'], starts: ['visit'] },
    refused: { who: 'dispatcher1', id: 'notAllowed' },
  },
  rejectReview: {
    given: () => at().pendingReview(), who: 'reviewer1', verb: rejectReview, input: { reason: '未说明是否修复' },
    does: { ticket: ['pendingReview', 'inProgress'], lead: ['resolved', 'handling'], events: ['assignment.sendBack', 'rejectReview'], by: 'reviewer', data: { reason: '未说明是否修复' }, stops: ['review'], starts: ['resolve'] },
    refused: { who: 'callback1', id: 'notAllowed' },
  },
  settle: {
    given: answered, who: 'system', verb: settle,
    does: { ticket: ['answered', 'closed'], events: ['settle'], starts: ['archive'] },
    refused: { who: 'citizen', id: 'notAllowed' },
  },
  'reopen, of a direct answer': {
    given: answered, who: 'citizen', verb: reopen, input: { reason: '答复没有说清楚' },
    does: { ticket: ['answered', 'pendingDispatch'], events: ['reopen'], by: 'citizen', data: { reason: '答复没有说清楚' }, stops: ['settle'], starts: ['dispatch'] },
    refused: { who: 'dispatcher1', id: 'notAllowed' },
  },
  'reopen, of a declined one': {
    given: declined, who: 'teamlead1', verb: reopen, input: { reason: '市民提供了新情况' },
    does: { ticket: ['declined', 'pendingDispatch'], events: ['reopen'], by: 'teamLead', stops: ['archive'], starts: ['dispatch'] },
    refused: { input: {}, id: 'invalid' },
  },
  'reopen, of a closed one': {
    given: closed, who: 'callback1', verb: reopen, input: { reason: '问题再次出现' },
    does: { ticket: ['closed', 'pendingDispatch'], lead: ['resolved', 'resolved'], events: ['reopen'], by: 'callbackAgent', stops: ['archive'], starts: ['dispatch'] },
    refused: { who: 'reviewer1', id: 'notAllowed' },
  },
  supplement: {
    given: () => at().pendingReview(), who: 'citizen', verb: supplement, input: { text: '今天又坏了两盏。' },
    does: { ticket: ['pendingReview', 'pendingReview'], events: ['supplement'], by: 'citizen', data: { text: '今天又坏了两盏。' } },
    refused: { input: { text: ' ' }, id: 'invalid' },
  },
  urge: {
    given: async () => { const made = await at().dispatched(); await act(core, await core.staff('agent1'), { ticketNo: made.ticketNo }, urge, {}); core.clock.advance(25 * 3_600_000); return made; },
    who: 'supervisor1', verb: urge, input: { text: '市民再次来电' },
    does: { ticket: ['inProgress', 'inProgress'], events: ['urge'], by: 'supervisor', data: { text: '市民再次来电', count: 2 } },
    refused: { who: 'yx-cg-contact', id: 'notAllowed' },
  },
  'cancel, while a unit works on it': {
    given: () => at().handling(), who: 'citizen', verb: cancel, input: { reason: '已经有人来修好了' },
    does: { ticket: ['inProgress', 'cancelled'], lead: ['handling', 'recalled'], events: ['assignment.recall', 'cancel'], by: 'citizen', data: { reason: '已经有人来修好了' }, stops: ['resolve'], starts: ['archive'] },
    refused: { who: 'dispatcher1', id: 'notAllowed' },
  },
  'cancel, never of a report': {
    given: () => at().registered({ appealType: 'report' }).then(async (made) => { await act(core, await core.staff('dispatcher1'), { ticketNo: made.ticketNo }, amend, { appealType: 'help' }); return made; }),
    who: 'citizen', verb: cancel, input: { reason: '登记有误，不是举报' },
    does: { ticket: ['registered', 'cancelled'], events: ['cancel'], stops: ['dispatch'], starts: ['archive'] },
    refused: { input: { reason: '不' }, id: 'invalid' },
  },
  archive: {
    given: closed, who: 'system', verb: archive,
    does: { ticket: ['closed', 'archived'], events: ['archive'], stops: [] },
    refused: { who: 'coordinator1', id: 'notAllowed' },
  },
};

test.each(Object.entries(cases))('%s', (_name, c) => expectEffect(core, c));
