import { afterAll, beforeAll, expect, test } from 'vitest';
import { accept } from '../../../ticketing/supervision/accept.ts';
import { escalate } from '../../../ticketing/supervision/escalate.ts';
import { instruct } from '../../../ticketing/supervision/instruct.ts';
import { measure } from '../../../ticketing/supervision/measure.ts';
import { report } from '../../../ticketing/supervision/report.ts';
import { revoke } from '../../../ticketing/supervision/revoke.ts';
import { sendBack } from '../../../ticketing/supervision/send-back.ts';
import { supervise } from '../../../ticketing/supervision/supervise.ts';
import { addSupport } from '../../../ticketing/ticket/add-support.ts';
import { cancel } from '../../../ticketing/ticket/cancel.ts';
import { dispatch } from '../../../ticketing/ticket/dispatch.ts';
import { reassign } from '../../../ticketing/ticket/reassign.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { recordVisit } from '../../../ticketing/visit/visit.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { expectEffect, places, type Case } from '../../setup/effect.ts';
import { refusal, story } from '../../setup/story.ts';
import { caseOf } from './case.ts';

let core: TestCore;
beforeAll(async () => { core = await testCore(); });
afterAll(() => core.close());

const order = { level: 2, cause: 'media', unitIds: ['yx-cg'], text: '请三日内书面报告办理情况。' } as const;
const said = '已组织抢修，路灯于三月三日全部恢复，并建立夜间巡查。';
const ordered = async (verb = supervise, who = 'supervisor1', input: object = order) => {
  const made = await places(core).handling();
  await caseOf(core).by(who, { ticketNo: made.ticketNo }, verb, input);
  const [row] = await caseOf(core).orders(made.ticketId);
  return { ...made, orderId: row!.id, target: { supervisionId: row!.id } };
};
const reported = async () => { const made = await ordered(); await caseOf(core).by('yx-cg-handler', made.target, report, { text: said }); return made; };

const cases: Record<string, Case> = {
  supervise: {
    given: () => places(core).handling(), who: 'supervisor1', verb: supervise, input: order,
    does: { ticket: ['inProgress', 'inProgress'], events: ['supervise'], by: 'supervisor', data: { level: 2, cause: 'media', causeName: '媒体曝光', units: ['云溪区城市管理局'], unitIds: ['yx-cg'], text: order.text }, starts: ['report'] },
    refused: { input: { ...order, unitIds: ['yx-zj'] }, id: 'ruleRefused:unitNotInvolved' },
  },
  'supervise at the third level': {
    given: async () => { const made = await places(core).handling(); await caseOf(core).by('dispatcher1', { ticketNo: made.ticketNo }, addSupport, { unitIds: ['yx-zj'] }); return made; },
    who: 'esupervision1', verb: supervise, input: { level: 3, cause: 'stalemate', unitIds: ['yx-cg', 'yx-zj'], text: '两家共同办理，联合反馈。', workdays: 4 },
    does: { ticket: ['inProgress', 'inProgress'], events: ['supervise'], by: 'eSupervision', data: { level: 3, unitIds: ['yx-cg', 'yx-zj'] }, starts: ['report'] },
    refused: { input: { ...order, unitIds: ['yx-cg', 'yx-zj'] }, id: 'ruleRefused:jointIsLevelThree' },
  },
  instruct: {
    given: () => places(core).handling(), who: 'mayor', verb: instruct, input: { text: '请城管局三日内解决。', unitIds: ['yx-cg'] },
    does: { ticket: ['inProgress', 'inProgress'], events: ['instruct'], by: 'mayorOffice', data: { kind: 'instruction', level: 2, text: '请城管局三日内解决。' }, starts: ['report'] },
    refused: { who: 'supervisor1', id: 'notAllowed' },
  },
  report: {
    given: () => ordered(), who: 'yx-cg-handler', verb: report, input: { text: said, evidence: '现场照片三张' },
    does: { ticket: ['inProgress', 'inProgress'], events: ['supervision.report'], by: 'handler', data: { from: 'issued', to: 'reported', onTime: true, text: `${said}\n佐证：现场照片三张` }, stops: ['report'], starts: ['decide'] },
    refused: { who: 'supervisor1', id: 'notAllowed' },
  },
  accept: {
    given: () => reported(), who: 'supervisor1', verb: accept, input: { verdict: '整改到位。' },
    does: { ticket: ['inProgress', 'inProgress'], events: ['supervision.accept'], by: 'supervisor', data: { from: 'reported', to: 'closed', verdict: '整改到位。' }, stops: ['decide'] },
    refused: { who: 'mayor', id: 'ruleRefused:orderIsSupervisors' },
  },
  sendBack: {
    given: () => reported(), who: 'supervisor1', verb: sendBack, input: { reason: '没有说明原因', workdays: 1 },
    does: { ticket: ['inProgress', 'inProgress'], events: ['supervision.sendBack'], by: 'supervisor', data: { from: 'reported', to: 'issued', reason: '没有说明原因' }, stops: ['decide'], starts: ['report'] },
    refused: { input: { reason: '重' }, id: 'invalid' },
  },
  revoke: {
    given: () => ordered(), who: 'supervisor1', verb: revoke, input: { reason: '媒体报道有误' },
    does: { ticket: ['inProgress', 'inProgress'], events: ['supervision.revoke'], by: 'supervisor', data: { from: 'issued', to: 'revoked', reason: '媒体报道有误' }, stops: ['report'] },
    refused: { who: 'yx-cg-leader', id: 'notAllowed' },
  },
  escalate: {
    given: () => ordered(), who: 'supervisor1', verb: escalate,
    does: { ticket: ['inProgress', 'inProgress'], events: ['supervision.escalate'], by: 'supervisor', data: { level: 3, levelName: '三级督办' }, stops: ['report'], starts: ['report'] },
    refused: { who: 'coordinator1', id: 'notAllowed' },
  },
};

test('criticism follows a report that was missed; a talk and a referral need the third level', async () => {
  const { by, last } = caseOf(core);
  const { ticketNo, target } = await ordered();
  const criticism = { measure: 'criticism', text: '逾期未反馈，全市通报。' };
  expect(await refusal(by('supervisor1', target, measure, criticism))).toBe('ruleRefused:measureAfterMissing');
  const low = await ordered(supervise, 'supervisor1', { ...order, level: 1 });
  await by('supervisor1', low.target, escalate);
  await by('esupervision1', low.target, measure, criticism);
  expect((await last(low.ticketNo, 'supervision.measure')).data).toMatchObject({ measureName: '通报批评', unitIds: ['yx-cg'] });
  expect(await refusal(by('supervisor1', low.target, measure, { measure: 'talk', text: '约谈单位分管负责人。' }))).toBe('ruleRefused:measureNeedsLevelThree');
  await by('supervisor1', target, escalate);
  await by('supervisor1', target, measure, { measure: 'talk', text: '约谈单位分管负责人。' });
  expect(await refusal(by('mayor', target, measure, criticism))).toBe('notAllowed');
  expect((await core.ticket(ticketNo)).state).toBe('inProgress');
});

test.each(Object.entries(cases))('%s', async (_name, c) => { await expectEffect(core, c); });

test('the ticket shows the highest level that is open', async () => {
  const { by, orders } = caseOf(core);
  const { ticketNo, ticketId, target } = await ordered();
  const level = async () => (await core.ticket(ticketNo)).supervisionLevel;
  await by('mayor', { ticketNo }, instruct, { text: '请抓紧。', unitIds: ['yx-cg'] });
  await by('supervisor1', { ticketNo }, supervise, { ...order, level: 3, cause: 'groupRisk' });
  expect(await level()).toBe(3);
  const joint = (await orders(ticketId)).find((o) => o.level === 3)!;
  await by('supervisor1', { supervisionId: joint.id }, revoke, { reason: '风险已经解除' });
  expect(await level()).toBe(2);
  await by('supervisor1', target, revoke, { reason: '媒体报道有误' });
  expect(await level()).toBe(2);
  const word = (await orders(ticketId)).find((o) => o.kind === 'instruction')!;
  expect(await refusal(by('supervisor1', { supervisionId: word.id }, revoke, { reason: '不必办理了' }))).toBe('ruleRefused:leadersWord');
  await by('yx-cg-leader', { supervisionId: word.id }, report, { text: said });
  await by('supervisor1', { supervisionId: word.id }, accept, { verdict: '已办结，报请市领导阅。' });
  expect(await level()).toBeNull();
});

test('an open order of the level stands in the way of a second one to the same unit', async () => {
  const { ticketNo } = await ordered();
  expect(await refusal(caseOf(core).by('supervisor1', { ticketNo }, supervise, { ...order, level: 1 }))).toBe('ruleRefused:orderOpen');
});

test('an order given to the unit above is answered by it, not by the one below, and is unknown to any other', async () => {
  const { by } = caseOf(core);
  const { target } = await ordered(supervise, 'supervisor1', { ...order, unitIds: ['yx-gov'] });
  expect(await refusal(by('yx-zj-contact', target, report, { text: said }))).toBe('notFound');
  expect(await refusal(by('yx-cg-contact', target, report, { text: said }))).toBe('notAllowed');
  expect(await refusal(by('yx-gov-contact', target, report, { text: said }))).toBe('allowed');
});

test('when the work goes elsewhere an order is revoked with why, and a leader’s instruction goes with the work', async () => {
  const { by, orders, last, pending } = caseOf(core);
  const { ticketNo, ticketId } = await ordered();
  await by('mayor', { ticketNo }, instruct, { text: '请抓紧办理。', unitIds: ['yx-cg'] });
  await by('dispatcher1', { ticketNo }, reassign, { reason: '应由住建局办理' });
  expect((await orders(ticketId)).map((o) => [o.kind, o.state, o.unitId, o.verdict])).toEqual([['order', 'revoked', 'yx-cg', '该单位已不承办此工单'], ['instruction', 'issued', 'yx-cg', null]]);
  await by('dispatcher1', { ticketNo }, dispatch, { leadUnitId: 'yx-zj', appealType: 'help' });
  expect((await orders(ticketId))[1]).toMatchObject({ state: 'issued', unitId: 'yx-zj' });
  expect((await last(ticketNo, 'supervisionMoved')).data).toMatchObject({ from: '云溪区城市管理局', units: [core.city.units.get('yx-zj')!.name] });
  expect(await pending(ticketId, 'report')).toHaveLength(1);
  expect((await core.ticket(ticketNo)).supervisionLevel).toBe(2);
});

test('a withdrawn ticket ends its orders; of a closed one the report stays due', async () => {
  const { by, orders } = caseOf(core);
  const withdrawn = await ordered();
  await by('mayor', { ticketNo: withdrawn.ticketNo }, instruct, { text: '请抓紧办理。', unitIds: ['yx-cg'] });
  await act(core, { kind: 'citizen', ticketId: withdrawn.ticketId }, { ticketNo: withdrawn.ticketNo }, cancel, { reason: '路灯已经亮了' });
  expect((await orders(withdrawn.ticketId)).map((o) => [o.state, o.verdict])).toEqual([['revoked', '市民已撤单'], ['revoked', '市民已撤单']]);
  expect((await core.ticket(withdrawn.ticketNo)).supervisionLevel).toBeNull();

  const closed = await places(core).pendingVisit();
  await by('supervisor1', { ticketNo: closed.ticketNo }, supervise, order);
  await by('callback1', { ticketNo: closed.ticketNo }, recordVisit, { method: 'phone', staffContacted: true, solved: 'solved', satisfaction: 5 });
  expect(await core.ticket(closed.ticketNo)).toMatchObject({ state: 'closed', supervisionLevel: 2 });
  const [left] = await orders(closed.ticketId);
  await by('yx-cg-handler', { supervisionId: left!.id }, report, { text: said });
  await by('supervisor1', { supervisionId: left!.id }, accept, {});
  expect((await core.ticket(closed.ticketNo)).supervisionLevel).toBeNull();
});

test('before any unit has it there is nobody to order', async () => {
  const { ticketNo } = await core.register();
  expect(await refusal(caseOf(core).by('supervisor1', { ticketNo }, supervise, order))).toBe('ruleRefused:unitNotInvolved');
  expect(await refusal(caseOf(core).by('supervisor1', { ticketNo: (await story(core).dispatched()).ticketNo }, supervise, { ...order, cause: 'instruction' }))).toBe('invalid');
});
