import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askCitizen as askThroughUnit } from '../../../ticketing/assignment/ask-citizen.ts';
import { sign } from '../../../ticketing/assignment/sign.ts';
import { requestReturn } from '../../../ticketing/assignment/request-return.ts';
import { suspend } from '../../../ticketing/assignment/suspend.ts';
import { assignment, due, notice } from '../../../ticketing/db/schema/index.ts';
import { fireDues } from '../../../ticketing/deadline/fire.ts';
import { workingBetween } from '../../../ticketing/deadline/working-time.ts';
import { publicAppeal } from '../../../ticketing/http/present/public-appeal.ts';
import { answerText } from '../../../ticketing/intake/channels/conversation.ts';
import { askCitizen } from '../../../ticketing/ticket/ask-citizen.ts';
import { goOn } from '../../../ticketing/ticket/go-on.ts';
import { queue } from '../../../ticketing/ticket/queue.ts';
import { supplement } from '../../../ticketing/ticket/supplement.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { expectEffect, places, type Case, type Given } from '../../setup/effect.ts';
import { refusal } from '../../setup/story.ts';

let core: TestCore;
beforeAll(async () => { core = await testCore(); });
afterAll(() => core.close());

const at = () => places(core);
const items = ['路灯杆的编号', '大概从哪一天开始不亮'];
const asked = async (): Promise<Given & { lead: number }> => {
  const made = await at().handling();
  await act(core, await core.staff('dispatcher1'), { ticketNo: made.ticketNo }, askCitizen, { items });
  return made;
};
const part = async (id: number) => (await core.db.select().from(assignment).where(eq(assignment.id, id)))[0]!;
const pending = async (ticketId: number) => (await core.db.select().from(due).where(and(eq(due.ticketId, ticketId), eq(due.state, 'pending')))).map((d) => d.clock);
const left = (until: Date) => workingBetween(core.calendarFor('990101', core.now()), core.now(), until);

const cases: Record<string, Case> = {
  'the dispatcher asks before anybody has it': {
    given: async () => { const made = await core.register(); await act(core, { kind: 'system', name: 'routing' }, { ticketNo: made.ticketNo }, queue, { reason: '信息不全' }); return made; },
    who: 'dispatcher1', verb: askCitizen, input: { items },
    does: { ticket: ['pendingDispatch', 'awaitingCitizen'], events: ['askCitizen'], by: 'dispatcher', data: { items, until: expect.any(String) }, stops: ['dispatch'], starts: ['wait'] },
    refused: { input: { items: [] }, id: 'invalid' },
  },
  'the lead unit asks, by rule through the ticket': {
    given: () => at().onLead(at().handling()), who: 'yx-cg-handler', verb: askThroughUnit, input: { items },
    does: { ticket: ['inProgress', 'awaitingCitizen'], lead: ['handling', 'handling'], events: ['askCitizen', 'assignment.askCitizen'], by: 'handler', stops: ['resolve'], starts: ['wait'] },
    refused: { who: 'yx-zj-contact', id: 'notFound' },
  },
  'a second question is the coordinator’s': {
    given: async () => { const made = await asked(); await act(core, await core.staff('dispatcher1'), { ticketNo: made.ticketNo }, goOn, { reason: '已从电话录音核实' }); return made; },
    who: 'coordinator1', verb: askCitizen, input: { items: ['现场照片'] },
    does: { ticket: ['inProgress', 'awaitingCitizen'], events: ['askCitizen'], by: 'coordinator', stops: ['resolve'], starts: ['wait'] },
    refused: { who: 'dispatcher1', id: 'ruleRefused:askedOnce' },
  },
  'the citizen answers': {
    given: asked, who: 'citizen', verb: supplement, input: { text: '灯杆编号是YX-0231，上周三开始不亮。' },
    does: { ticket: ['awaitingCitizen', 'inProgress'], lead: ['handling', 'handling'], events: ['goOn', 'supplement'], by: 'citizen', stops: ['wait'], starts: ['resolve'] },
    refused: { input: { text: '' }, id: 'invalid' },
  },
  'staff go on without an answer': {
    given: asked, who: 'agent1', verb: goOn, input: { reason: '市民来电说没有更多情况' },
    does: { ticket: ['awaitingCitizen', 'inProgress'], events: ['goOn'], by: 'agent', data: { how: 'byHand' }, stops: ['wait'], starts: ['resolve'] },
    refused: { who: 'yx-cg-contact', id: 'notAllowed' },
  },
};
test.each(Object.entries(cases))('%s', (_name, c) => expectEffect(core, c));

test('the unit has as much time after the answer as before the question, over a weekend; the citizen has three working days', async () => {
  core.clock.to('2026-03-05T10:00:00+08:00');
  const made = await at().handling();
  core.clock.to('2026-03-06T15:00:00+08:00');
  const before = left((await part(made.lead)).dueAt);
  await act(core, await core.staff('dispatcher1'), { ticketNo: made.ticketNo }, askCitizen, { items });
  expect(await core.ticket(made.ticketNo)).toMatchObject({ state: 'awaitingCitizen', resumeState: 'inProgress', dueAt: null, holderKind: 'citizen' });
  expect(await pending(made.ticketId)).toEqual(['wait']);
  const told = await core.db.select().from(notice).where(and(eq(notice.ticketId, made.ticketId), eq(notice.template, 'askedForMore')));
  expect(told.map((n) => n.body)).toEqual([expect.stringContaining('路灯杆的编号；大概从哪一天开始不亮')]);
  expect(told[0]!.body).toContain('2026-03-11');
  core.clock.to('2026-03-10T11:00:00+08:00');
  await act(core, { kind: 'citizen', ticketId: made.ticketId }, { ticketNo: made.ticketNo }, supplement, { text: '编号YX-0231。' });
  expect(left((await part(made.lead)).dueAt)).toBe(before);
  expect((await core.ticket(made.ticketNo)).dueAt).toEqual((await part(made.lead)).dueAt);
});

test('nobody answers: the clock brings it back, and says so', async () => {
  const made = await asked();
  core.clock.advance(7 * 86_400_000);
  await fireDues(core);
  expect(await core.ticket(made.ticketNo)).toMatchObject({ state: 'inProgress', resumeState: null });
  expect((await core.events(made.ticketNo)).find((e) => e.kind === 'goOn')).toMatchObject({ actor: { kind: 'system', name: 'clock' }, data: { how: 'lapsed', from: 'awaitingCitizen', to: 'inProgress' } });
});

test('while it waits the unit can do nothing, and is told what is missing', async () => {
  const made = await at().dispatched();
  await act(core, await core.staff('agent1'), { ticketNo: made.ticketNo }, askCitizen, { items });
  const refused = act(core, await core.staff('yx-cg-contact'), { assignmentId: made.lead }, sign, {});
  await expect(refused).rejects.toMatchObject({ id: 'wrongState', zh: expect.stringContaining('待市民补充') });
});

test('supporting units and those below ask through the lead; a return is decided first', async () => {
  const made = await at().dispatched({}, { supportUnitIds: ['yx-zj'] });
  const support = made.assignments.find((a) => a.role === 'support')!.id;
  await act(core, await core.staff('yx-zj-contact'), { assignmentId: support }, sign, {});
  expect(await refusal(act(core, await core.staff('yx-zj-contact'), { assignmentId: support }, askThroughUnit, { items }))).toBe('ruleRefused:leadAsks');
  await act(core, await core.staff('yx-cg-contact'), { assignmentId: made.lead }, requestReturn, { reasonCode: 'wrongRegion', reason: '该处不在我区范围。' });
  expect(await refusal(act(core, await core.staff('dispatcher1'), { ticketNo: made.ticketNo }, askCitizen, { items }))).toBe('ruleRefused:returnPending');
});

test('what was suspended before the question stands still after it', async () => {
  const made = await at().handling();
  await act(core, await core.staff('reviewer1'), { assignmentId: made.lead }, suspend, { reason: '恶劣天气', until: new Date(core.now().getTime() + 20 * 86_400_000) });
  await act(core, await core.staff('dispatcher1'), { ticketNo: made.ticketNo }, askCitizen, { items });
  await act(core, await core.staff('dispatcher1'), { ticketNo: made.ticketNo }, goOn, {});
  expect(await part(made.lead)).toMatchObject({ state: 'suspended', pausedAt: expect.any(Date) });
  expect(await pending(made.ticketId)).toEqual(['suspend']);
});

test('the portal shows what is asked and until when, and nothing once it is answered', async () => {
  const made = await at().handling();
  await act(core, await core.staff('dispatcher1'), { ticketNo: made.ticketNo }, askCitizen, { items });
  const shown = await publicAppeal(core, made.ticketNo, made.queryCode);
  expect(shown).toMatchObject({ state: 'awaitingCitizen', asked: { items, until: expect.stringMatching(/Z$/) }, expectedAt: null });
  await act(core, { kind: 'citizen', ticketId: made.ticketId }, { ticketNo: made.ticketNo }, supplement, { text: '编号YX-0231。' });
  expect((await publicAppeal(core, made.ticketNo, made.queryCode)).asked).toBeNull();
});

test('a short message answers the question instead of becoming another ticket; the same message twice answers once', async () => {
  const made = await at().handling({ phone: '15400007777' });
  await act(core, await core.staff('dispatcher1'), { ticketNo: made.ticketNo }, askCitizen, { items });
  const message = { channel: 'sms' as const, messageId: 'sms-answer-1', phone: '15400007777', content: '灯杆编号YX-0231，上周三开始不亮' };
  const answer = await answerText(core, message);
  expect(answer).toMatchObject({ receipt: { ticketNo: made.ticketNo, duplicate: false }, text: expect.stringContaining('补充') });
  expect(await core.ticket(made.ticketNo)).toMatchObject({ state: 'inProgress' });
  expect((await answerText(core, message)).receipt).toMatchObject({ ticketNo: made.ticketNo, duplicate: true });
  expect((await core.events(made.ticketNo)).filter((e) => e.kind === 'supplement')).toHaveLength(1);
});

test('who says that it is another matter gets another ticket', async () => {
  const made = await at().handling({ phone: '15400007778' });
  await act(core, await core.staff('dispatcher1'), { ticketNo: made.ticketNo }, askCitizen, { items });
  const { receipt } = await answerText(core, { channel: 'sms', messageId: 'sms-another', phone: '15400007778', content: '新诉求 云溪区东门街道东门社区垃圾没人清运' });
  expect(receipt!.ticketNo).not.toBe(made.ticketNo);
  expect((await core.ticket(made.ticketNo)).state).toBe('awaitingCitizen');
});
