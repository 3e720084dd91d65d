import { afterAll, beforeAll, expect, test } from 'vitest';
import { contact } from '../../../ticketing/assignment/contact.ts';
import { extend } from '../../../ticketing/assignment/extend.ts';
import { keep } from '../../../ticketing/assignment/keep.ts';
import { requestExtension } from '../../../ticketing/assignment/request-extension.ts';
import { requestReturn } from '../../../ticketing/assignment/request-return.ts';
import { resolve } from '../../../ticketing/assignment/resolve.ts';
import { sendBack } from '../../../ticketing/assignment/send-back.ts';
import { sign } from '../../../ticketing/assignment/sign.ts';
import { recallPart } from '../../../ticketing/assignment/tree/recall-part.ts';
import { takeBack } from '../../../ticketing/assignment/take-back.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { expectEffect, places, type Case, type Given } from '../../setup/effect.ts';
import { reply } from '../../setup/story.ts';

let core: TestCore;
beforeAll(async () => { core = await testCore(); });
afterAll(() => core.close());

const at = () => places(core);
const lead = (made: Promise<{ ticketNo: string; ticketId: number; lead: number }>) => at().onLead(made);
const why = { reasonCode: 'wrongFunction', reason: '该路段路灯由市政工程公司管理。' };
const longer = { workdays: 5, reasonCode: 'thirdPartyTest', reason: '检测需要第三方机构排期。' };
const signed = async (): Promise<Given> => {
  const made = await lead(at().dispatched());
  await act(core, await core.staff('yx-cg-contact'), made.target!, sign, {});
  return made;
};
const returning = async (): Promise<Given> => {
  const made = await lead(at().dispatched());
  await act(core, await core.staff('yx-cg-contact'), made.target!, requestReturn, why);
  return made;
};
const unit = '云溪区城市管理局';

const cases: Record<string, Case> = {
  sign: {
    given: () => lead(at().dispatched()), who: 'yx-cg-contact', verb: sign,
    does: { ticket: ['inProgress', 'inProgress'], lead: ['dispatched', 'signed'], events: ['assignment.sign'], by: 'unitContact', data: { unit, from: 'dispatched', to: 'signed' }, stops: ['sign'], starts: ['contact'] },
    refused: { who: 'dispatcher1', id: 'notAllowed' },
  },
  contact: {
    given: signed, who: 'yx-cg-handler', verb: contact, input: { method: 'phone', note: '约定明日现场查看' },
    does: { ticket: ['inProgress', 'inProgress'], lead: ['signed', 'handling'], events: ['assignment.contact'], by: 'handler', data: { method: 'phone', note: '约定明日现场查看', reached: true }, stops: ['contact'] },
    refused: { input: { method: 'letter', note: '约定明日现场查看' }, id: 'invalid' },
  },
  requestReturn: {
    given: () => lead(at().dispatched()), who: 'yx-cg-leader', verb: requestReturn, input: { ...why, proposedUnitId: 'yx-zj' },
    does: { ticket: ['inProgress', 'inProgress'], lead: ['dispatched', 'returnPending'], events: ['assignment.requestReturn'], by: 'unitLeader', data: { reasonCode: 'wrongFunction', proposedUnitId: 'yx-zj', unit }, starts: ['decide'] },
    refused: { input: { ...why, proposedUnitId: 'no-such-unit' }, id: 'ruleRefused:unitUnknown' },
  },
  takeBack: {
    given: returning, who: 'coordinator1', verb: takeBack,
    does: { ticket: ['inProgress', 'pendingDispatch'], lead: ['returnPending', 'withdrawn'], events: ['returnToDispatch', 'assignment.takeBack'], by: 'coordinator', data: { unit }, stops: ['sign', 'resolve'], starts: ['dispatch'] },
    refused: { who: 'yx-cg-handler', id: 'notAllowed' },
  },
  keep: {
    given: returning, who: 'dispatcher1', verb: keep,
    does: { ticket: ['inProgress', 'inProgress'], lead: ['returnPending', 'dispatched'], events: ['assignment.keep'], by: 'dispatcher' },
    refused: { who: 'callback1', id: 'notAllowed' },
  },
  requestExtension: {
    given: () => lead(at().handling()), who: 'yx-cg-handler', verb: requestExtension, input: longer,
    does: { ticket: ['inProgress', 'inProgress'], lead: ['handling', 'handling'], events: ['assignment.requestExtension'], by: 'handler', data: longer, starts: ['decide'] },
    refused: { input: { ...longer, workdays: 11 }, id: 'ruleRefused:extensionTooLong' },
  },
  extend: {
    given: () => lead(at().handling()), who: 'reviewer1', verb: extend, input: { workdays: 3 },
    does: { ticket: ['inProgress', 'inProgress'], lead: ['handling', 'handling'], events: ['assignment.extend'], by: 'reviewer', data: { workdays: 3, dueAt: expect.any(String) }, stops: ['resolve'], starts: ['resolve'] },
    refused: { who: 'yx-cg-handler', id: 'notAllowed' },
  },
  'resolve, by the lead': {
    given: () => lead(at().handling()), who: 'yx-cg-handler', verb: resolve, input: { reply, outcome: 'solved' },
    does: { ticket: ['inProgress', 'pendingReview'], lead: ['handling', 'resolved'], events: ['submitForReview', 'assignment.resolve'], by: 'handler', data: { outcome: 'solved', reply, onTime: true }, stops: ['resolve'], starts: ['review'] },
    refused: { input: { reply, outcome: 'done' }, id: 'invalid' },
  },
  'resolve, by a supporting unit': {
    given: async () => {
      const made = await at().dispatched({}, { supportUnitIds: ['yx-zj'] });
      const target = { assignmentId: made.assignments.find((a) => a.role === 'support')!.id };
      await act(core, await core.staff('yx-zj-contact'), target, sign, {});
      return { ...made, target };
    },
    who: 'yx-zj-contact', verb: resolve, input: { reply, outcome: 'explained' },
    does: { ticket: ['inProgress', 'inProgress'], lead: ['dispatched', 'dispatched'], events: ['assignment.resolve'], data: { role: 'support' }, stops: ['resolve'] },
    refused: { who: 'yx-cg-contact', id: 'notAllowed' },
  },
  sendBack: {
    given: () => lead(at().pendingVisit()), who: 'callback1', verb: sendBack, input: { limit: { workdays: 5 }, reason: '市民不满意' },
    does: { ticket: ['pendingVisit', 'pendingVisit'], lead: ['resolved', 'handling'], events: ['assignment.sendBack'], by: 'callbackAgent', data: { reason: '市民不满意', unit }, starts: ['resolve'] },
    refused: { who: 'dispatcher1', id: 'notAllowed' },
  },
  'recall, of a supporting unit': {
    given: async () => {
      const made = await at().dispatched({}, { supportUnitIds: ['yx-zj'] });
      return { ...made, target: { assignmentId: made.assignments.find((a) => a.role === 'support')!.id } };
    },
    who: 'dispatcher1', verb: recallPart, input: { reason: '无需协办，收回' },
    does: { ticket: ['inProgress', 'inProgress'], lead: ['dispatched', 'dispatched'], events: ['assignment.recall'], by: 'dispatcher', data: { reason: '无需协办，收回' }, stops: ['sign', 'resolve'] },
    refused: { who: 'yx-zj-contact', id: 'notAllowed' },
  },
};

test.each(Object.entries(cases))('%s', (_name, c) => expectEffect(core, c));

test('the lead is not recalled but reassigned', async () => {
  const made = await lead(at().dispatched());
  await expect(act(core, await core.staff('dispatcher1'), made.target!, recallPart, { reason: '收回主办单位' })).rejects.toMatchObject({ details: { rule: 'leadByReassign' }, zh: expect.stringContaining('改派') });
});
