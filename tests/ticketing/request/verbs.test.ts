import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { requestExtension } from '../../../ticketing/assignment/request-extension.ts';
import { requestReturn } from '../../../ticketing/assignment/request-return.ts';
import { resolve } from '../../../ticketing/assignment/resolve.ts';
import { request } from '../../../ticketing/db/schema/index.ts';
import { approve } from '../../../ticketing/request/approve.ts';
import { reject } from '../../../ticketing/request/reject.ts';
import { withdraw } from '../../../ticketing/request/withdraw.ts';
import { cancel } from '../../../ticketing/ticket/cancel.ts';
import { reassign } from '../../../ticketing/ticket/reassign.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { expectEffect, places, type Case, type Given } from '../../setup/effect.ts';
import { refusal, reply } from '../../setup/story.ts';

let core: TestCore;
beforeAll(async () => { core = await testCore(); });
afterAll(() => core.close());

const at = () => places(core);
const why = { reasonCode: 'wrongFunction', reason: '该路段路灯由市政工程公司管理。' };
const longer = { workdays: 5, reasonCode: 'thirdPartyTest', reason: '检测需要第三方机构排期。' };
const asked = async (verb: typeof requestReturn | typeof requestExtension): Promise<Given & { requestId: number; lead: number }> => {
  const returning = verb.name === 'requestReturn';
  const made = await (returning ? at().dispatched() : at().handling());
  await act(core, await core.staff('yx-cg-contact'), { assignmentId: made.lead }, verb, returning ? why : longer);
  const [row] = await core.db.select().from(request).where(eq(request.ticketId, made.ticketId));
  return { ...made, requestId: row!.id, target: { requestId: row!.id } };
};
const aReturn = () => asked(requestReturn);
const anExtension = () => asked(requestExtension);

const cases: Record<string, Case> = {
  'approve a return': {
    given: aReturn, who: 'dispatcher1', verb: approve, input: { decision: '同意退回' },
    does: { ticket: ['inProgress', 'pendingDispatch'], lead: ['returnPending', 'withdrawn'], events: ['returnToDispatch', 'assignment.takeBack', 'request.approve'], by: 'dispatcher', data: { kind: 'return', decision: '同意退回', from: 'pending', to: 'approved' }, stops: ['decide', 'sign', 'resolve'], starts: ['dispatch'] },
    refused: { who: 'yx-cg-contact', id: 'notAllowed' },
  },
  'approve an extension': {
    given: anExtension, who: 'reviewer1', verb: approve,
    does: { ticket: ['inProgress', 'inProgress'], lead: ['handling', 'handling'], events: ['assignment.extend', 'request.approve'], by: 'reviewer', data: { kind: 'extension' }, stops: ['decide', 'resolve'], starts: ['resolve'] },
    refused: { who: 'callback1', id: 'notAllowed' },
  },
  'reject a return': {
    given: aReturn, who: 'coordinator1', verb: reject, input: { decision: '目录明确由你单位主责' },
    does: { ticket: ['inProgress', 'inProgress'], lead: ['returnPending', 'dispatched'], events: ['assignment.keep', 'request.reject'], by: 'coordinator', data: { kind: 'return', decision: '目录明确由你单位主责' }, stops: ['decide'] },
    refused: { input: {}, id: 'invalid' },
  },
  'reject an extension': {
    given: anExtension, who: 'reviewer1', verb: reject, input: { decision: '时限充足，不予延期' },
    does: { ticket: ['inProgress', 'inProgress'], lead: ['handling', 'handling'], events: ['request.reject'], data: { kind: 'extension' }, stops: ['decide'] },
    refused: { input: { decision: '不' }, id: 'invalid' },
  },
  'withdraw a return': {
    given: aReturn, who: 'yx-cg-leader', verb: withdraw,
    does: { ticket: ['inProgress', 'inProgress'], lead: ['returnPending', 'dispatched'], events: ['assignment.keep', 'request.withdraw'], by: 'unitLeader', data: { kind: 'return' }, stops: ['decide'] },
    refused: { who: 'dispatcher1', id: 'notAllowed' },
  },
  'withdraw a return, by whoever may press the button': {
    given: aReturn, who: 'yx-cg-handler', verb: withdraw,
    does: { ticket: ['inProgress', 'inProgress'], lead: ['returnPending', 'dispatched'], events: ['assignment.keep', 'request.withdraw'], by: 'handler', stops: ['decide'] },
    refused: { who: 'reviewer1', id: 'notAllowed' },
  },
  'withdraw an extension': {
    given: anExtension, who: 'yx-cg-handler', verb: withdraw,
    does: { ticket: ['inProgress', 'inProgress'], lead: ['handling', 'handling'], events: ['request.withdraw'], by: 'handler', data: { kind: 'extension' }, stops: ['decide'] },
    refused: { who: 'reviewer1', id: 'notAllowed' },
  },
};

test.each(Object.entries(cases))('%s', (_name, c) => expectEffect(core, c));

test('who decided, when and with which words is on the request', async () => {
  const { requestId } = await aReturn();
  const dispatcher = await core.staff('dispatcher1');
  await act(core, dispatcher, { requestId }, reject, { decision: '目录明确由你单位主责' });
  expect((await core.db.select().from(request).where(eq(request.id, requestId)))[0]).toMatchObject({ state: 'rejected', decidedBy: dispatcher.staffId, decidedAt: core.clock.now, decision: '目录明确由你单位主责' });
  expect(await refusal(act(core, dispatcher, { requestId }, approve, {}))).toBe('wrongState');
});

describe('a request whose work is over waits for nobody', () => {
  const stateOf = async (id: number) => (await core.db.select().from(request).where(eq(request.id, id)))[0]!.state;

  test('an extension asked for and then not needed', async () => {
    const { requestId, lead } = await anExtension();
    await act(core, await core.staff('yx-cg-contact'), { assignmentId: lead }, resolve, { reply, outcome: 'solved' });
    expect(await stateOf(requestId)).toBe('withdrawn');
  });

  test('a return of a ticket that was reassigned meanwhile', async () => {
    const { requestId, ticketNo } = await aReturn();
    await act(core, await core.staff('dispatcher1'), { ticketNo }, reassign, { reason: '属地有误，重新派单' });
    expect(await stateOf(requestId)).toBe('withdrawn');
    expect((await core.events(ticketNo)).map((e) => e.kind)).toContain('request.withdraw');
  });

  test('a return of a ticket that the citizen withdrew', async () => {
    const { requestId, ticketNo, ticketId } = await aReturn();
    await act(core, { kind: 'citizen', ticketId }, { ticketNo }, cancel, { reason: '已经有人来修好了' });
    expect(await stateOf(requestId)).toBe('withdrawn');
  });
});
