import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contact } from '../../../ticketing/assignment/contact.ts';
import { requestExtension } from '../../../ticketing/assignment/request-extension.ts';
import { requestSuspension } from '../../../ticketing/assignment/request-suspension.ts';
import { resolve } from '../../../ticketing/assignment/resolve.ts';
import { sign } from '../../../ticketing/assignment/sign.ts';
import { delegate } from '../../../ticketing/assignment/tree/delegate.ts';
import { isBelow } from '../../../ticketing/assignment/tree/below.ts';
import { recallPart } from '../../../ticketing/assignment/tree/recall-part.ts';
import { sendBackPart } from '../../../ticketing/assignment/tree/send-back-part.ts';
import { assignment, request } from '../../../ticketing/db/schema/index.ts';
import { inbox } from '../../../ticketing/http/list/inbox.ts';
import { leeway } from '../../../ticketing/http/present/leeway.ts';
import { ticketDetail } from '../../../ticketing/http/present/ticket-detail.ts';
import { approve } from '../../../ticketing/request/approve.ts';
import { reassign } from '../../../ticketing/ticket/reassign.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { expectEffect, places, type Case } from '../../setup/effect.ts';
import { refusal } from '../../setup/story.ts';

let core: TestCore;
beforeAll(async () => { core = await testCore(); });
afterAll(() => core.close());

const street = 'st-990101001';
const community = 'cm-990101001001';
const grid = 'gd-99010100100101';
const lamp = { content: '云溪区东门街道东门社区路灯不亮已经三天，晚上走路看不清。', regionCode: '990101001001', matterCode: '020302' };
/** each reply is its own: the same words for another ticket are refused */
let replies = 0;
const answerNow = () => ({ reply: `经现场查看，已更换损坏灯具${++replies}盏，路灯恢复照明。`, outcome: 'solved' });
const advice = '请核实灯杆编号，今晚到现场查看。';
const at = () => places(core);
const parts = (ticketId: number) => core.db.select().from(assignment).where(eq(assignment.ticketId, ticketId)).orderBy(assignment.id);
const partOf = async (ticketId: number, unitId: string) => (await parts(ticketId)).findLast((a) => a.unitId === unitId)!;
const handDown = async (by: string, from: number, unitId: string, more: Record<string, unknown> = {}) => act(core, await core.staff(by), { assignmentId: from }, delegate, { unitId, advice, ...more });
const pushed = { pushDownReason: '需社区就近核实灯杆位置' };

/** the district bureau has handed it to the street office, which has signed */
const atStreet = async () => {
  const made = await at().handling(lamp);
  await handDown('yx-cg-contact', made.lead, street, pushed);
  const below = await partOf(made.ticketId, street);
  await act(core, await core.staff(`${street}-contact`), { assignmentId: below.id }, sign, {});
  return { ...made, street: below.id };
};
const resolvedBelow = async () => {
  const made = await atStreet();
  await act(core, await core.staff(`${street}-contact`), { assignmentId: made.street }, resolve, { reply: '已到现场核实，灯杆编号YX-0231，灯具损坏。', outcome: 'explained' });
  return { ...made, target: { assignmentId: made.street } };
};

const cases: Record<string, Case> = {
  delegate: {
    given: () => at().onLead(at().handling(lamp)), who: 'yx-cg-leader', verb: delegate, input: { unitId: street, advice, ...pushed },
    does: { ticket: ['inProgress', 'inProgress'], lead: ['handling', 'handling'], events: ['assignment.delegate'], by: 'unitLeader', data: { unitId: street, advice, from: '云溪区城市管理局' }, starts: ['sign', 'resolve'] },
    refused: { input: { unitId: 'yx-zj', advice }, id: 'ruleRefused:notBelow' },
  },
  sendBackPart: {
    given: resolvedBelow, who: 'yx-cg-contact', verb: sendBackPart, input: { reason: '请补充灯杆照片和位置。' },
    does: { ticket: ['inProgress', 'inProgress'], lead: ['handling', 'handling'], events: ['assignment.sendBackPart'], by: 'unitContact', data: { reason: '请补充灯杆照片和位置。' }, starts: ['resolve'] },
    refused: { who: `${street}-contact`, id: 'notAllowed' },
  },
  'recall, by the unit above': {
    given: async () => { const made = await atStreet(); return { ...made, target: { assignmentId: made.street } }; }, who: 'yx-cg-contact', verb: recallPart, input: { reason: '由局里直接处理' },
    does: { ticket: ['inProgress', 'inProgress'], lead: ['handling', 'handling'], events: ['assignment.recall'], by: 'unitContact', stops: ['resolve'] },
    refused: { who: `${street}-contact`, id: 'notAllowed' },
  },
};
test.each(Object.entries(cases))('%s', (_name, c) => expectEffect(core, c));

test('down to the grid: each level keeps a working day, the last has the time that is left, and each reports to the one above', async () => {
  core.clock.to('2026-03-02T10:00:00+08:00');
  const made = await atStreet();
  await handDown(`${street}-contact`, made.street, community);
  const below = await partOf(made.ticketId, community);
  await act(core, await core.staff(`${community}-contact`), { assignmentId: below.id }, sign, {});
  await handDown(`${community}-contact`, below.id, grid);
  const last = await partOf(made.ticketId, grid);
  expect((await parts(made.ticketId)).map((a) => [a.role, a.dueAt.toISOString()])).toEqual([
    ['lead', '2026-03-11T10:00:00.000Z'], ['delegated', '2026-03-10T10:00:00.000Z'], ['delegated', '2026-03-09T10:00:00.000Z'], ['delegated', '2026-03-06T10:00:00.000Z'],
  ]);
  expect(await core.ticket(made.ticketNo)).toMatchObject({ holderKind: 'unit', holderUnitId: grid, leadUnitId: 'yx-cg', dueAt: new Date('2026-03-11T10:00:00.000Z') });
  expect((await inbox(core, await core.staff('grid1'), { limit: 100 })).items).toMatchObject([{ id: last.id, role: 'delegated', advice }]);

  // nobody above answers before those below have
  const answer = answerNow();
  await expect(act(core, await core.staff(`${community}-contact`), { assignmentId: below.id }, resolve, answer)).rejects.toMatchObject({ details: { rule: 'supportOpen' }, zh: expect.stringContaining('收回') });
  await act(core, await core.staff('grid1'), { assignmentId: last.id }, sign, {});
  await act(core, await core.staff('grid1'), { assignmentId: last.id }, resolve, answer);
  await act(core, await core.staff(`${community}-contact`), { assignmentId: below.id }, resolve, answer);
  expect((await core.ticket(made.ticketNo)).state).toBe('inProgress');
  await act(core, await core.staff(`${street}-contact`), { assignmentId: made.street }, resolve, answer);
  expect(await core.ticket(made.ticketNo)).toMatchObject({ state: 'inProgress', holderUnitId: 'yx-cg' });
  await act(core, await core.staff('yx-cg-contact'), { assignmentId: made.lead }, resolve, answer);
  expect((await core.ticket(made.ticketNo)).state).toBe('pendingReview');
});

test('the grid worker speaks to the citizen for the lead, which may then answer', async () => {
  const made = await at().dispatched(lamp);
  await act(core, await core.staff('yx-cg-contact'), { assignmentId: made.lead }, sign, {});
  expect(await refusal(act(core, await core.staff('yx-cg-contact'), { assignmentId: made.lead }, resolve, answerNow()))).toBe('ruleRefused:contactFirst');
  await handDown('yx-cg-contact', made.lead, grid, pushed);
  const last = await partOf(made.ticketId, grid);
  const worker = await core.staff('grid1');
  await act(core, worker, { assignmentId: last.id }, sign, {});
  await act(core, worker, { assignmentId: last.id }, contact, { method: 'visit', note: '上门见到市民，约定今晚查看。' });
  await act(core, worker, { assignmentId: last.id }, resolve, answerNow());
  await act(core, await core.staff('yx-cg-contact'), { assignmentId: made.lead }, resolve, answerNow());
  expect((await core.ticket(made.ticketNo)).state).toBe('pendingReview');
});

test('what the catalogue gives to a department goes to the grass roots only with a reason, which the event keeps; what is there already goes on down', async () => {
  const made = await at().handling(lamp);
  await expect(handDown('yx-cg-contact', made.lead, street)).rejects.toMatchObject({ details: { rule: 'pushedDown' }, zh: expect.stringContaining('写明理由') });
  await handDown('yx-cg-contact', made.lead, street, pushed);
  const event = (await core.events(made.ticketNo)).at(-1)!;
  expect(event).toMatchObject({ kind: 'assignment.delegate', data: { pushDownReason: pushed.pushDownReason, pushedDownFrom: expect.any(String) } });
  const below = await partOf(made.ticketId, street);
  await act(core, await core.staff(`${street}-contact`), { assignmentId: below.id }, sign, {});
  await handDown(`${street}-contact`, below.id, community);
  expect((await core.events(made.ticketNo)).at(-1)!.data.pushedDownFrom).toBeUndefined();
});

test('never to the unit complained about, nor twice to one unit, nor past one’s own time', async () => {
  const made = await at().handling({ ...lamp, appealType: 'complaint', accusedUnitId: street }, { appealType: 'complaint' });
  expect(await refusal(handDown('yx-cg-contact', made.lead, street, pushed))).toBe('ruleRefused:accusedUnit');
  const other = await atStreet();
  expect(await refusal(handDown('yx-cg-contact', other.lead, street, pushed))).toBe('ruleRefused:alreadyAssigned');
  expect(await refusal(handDown('yx-cg-contact', other.lead, community, { ...pushed, workdays: 20 }))).toBe('ruleRefused:delegatedTooLong');
  const { dueAt } = await partOf(other.ticketId, 'yx-cg');
  core.clock.now = new Date(dueAt.getTime() - 3_600_000);
  expect(await refusal(handDown('yx-cg-contact', other.lead, community, pushed))).toBe('ruleRefused:noTimeLeft');
});

test('a short time still leaves half a day for the unit below', async () => {
  core.clock.to('2026-03-02T10:00:00+08:00');
  const made = await at().handling(lamp);
  core.clock.to('2026-03-11T09:00:00+08:00'); // due at 18:00
  await handDown('yx-cg-contact', made.lead, community, pushed);
  expect((await partOf(made.ticketId, community)).dueAt).toEqual(new Date('2026-03-11T14:15:00+08:00'));
});

test('a delegated unit asks the unit above for an extension, and stays within its time', async () => {
  core.clock.to('2026-03-02T10:00:00+08:00');
  const made = await atStreet();
  const ask = { workdays: 1, reasonCode: 'complex', reason: '灯杆权属正在核实。' };
  const person = await core.staff(`${street}-contact`);
  await expect(act(core, person, { assignmentId: made.street }, requestExtension, { ...ask, workdays: 3 })).rejects.toMatchObject({ details: { rule: 'extensionBeyondAbove' }, zh: expect.stringContaining('上级单位先申请延期') });
  await act(core, person, { assignmentId: made.street }, requestExtension, ask);
  const [asked] = await core.db.select().from(request).where(eq(request.ticketId, made.ticketId));
  expect(await refusal(act(core, await core.staff('reviewer1'), { requestId: asked!.id }, approve, {}))).toBe('notAllowed');
  expect(await refusal(act(core, await core.staff(`${street}-leader`), { requestId: asked!.id }, approve, {}))).toBe('notAllowed');
  await act(core, await core.staff('yx-cg-leader'), { requestId: asked!.id }, approve, {});
  expect((await partOf(made.ticketId, street)).dueAt).toEqual(new Date('2026-03-11T18:00:00+08:00'));
  expect(await core.ticket(made.ticketNo)).toMatchObject({ extensionCount: 0, dueAt: new Date('2026-03-11T18:00:00+08:00') });
});

test('no suspension while somebody below works, and none for those below', async () => {
  const made = await atStreet();
  const ask = { reasonCode: 'weather', until: '2026-03-20', reason: '连续降雨，路面无法施工。' };
  expect(await refusal(act(core, await core.staff('yx-cg-contact'), { assignmentId: made.lead }, requestSuspension, ask))).toBe('ruleRefused:delegatedOpen');
  expect(await refusal(act(core, await core.staff(`${street}-contact`), { assignmentId: made.street }, requestSuspension, ask))).toBe('ruleRefused:suspendAbove');
});

test('a unit recalls only what it handed down, with all below it', async () => {
  const made = await atStreet();
  await handDown(`${street}-contact`, made.street, community);
  const below = await partOf(made.ticketId, community);
  expect(await refusal(act(core, await core.staff('yx-cg-contact'), { assignmentId: below.id }, recallPart, { reason: '由局里直接处理' }))).toBe('notAllowed');
  await act(core, await core.staff('yx-cg-contact'), { assignmentId: made.street }, recallPart, { reason: '由局里直接处理' });
  expect((await parts(made.ticketId)).map((a) => [a.unitId, a.state])).toEqual([['yx-cg', 'handling'], [street, 'recalled'], [community, 'recalled']]);
});

test('the lead need not wait for ever: it says why it recalls those who are not done', async () => {
  const made = await at().handling(lamp, { supportUnitIds: ['yx-zj'] });
  await handDown('yx-cg-contact', made.lead, street, pushed);
  expect(await refusal(act(core, await core.staff('yx-cg-contact'), { assignmentId: made.lead }, resolve, answerNow()))).toBe('ruleRefused:supportOpen');
  await act(core, await core.staff('yx-cg-contact'), { assignmentId: made.lead }, resolve, { ...answerNow(), waiveReason: '现场已修复，无需再协办' });
  expect((await parts(made.ticketId)).map((a) => a.state)).toEqual(['resolved', 'recalled', 'recalled']);
});

test('a ticket sent elsewhere takes everybody off it, at every level', async () => {
  const made = await atStreet();
  await handDown(`${street}-contact`, made.street, community);
  await act(core, await core.staff('dispatcher1'), { ticketNo: made.ticketNo }, reassign, { reason: '应由市政公司办理' });
  expect((await parts(made.ticketId)).every((a) => a.state === 'recalled')).toBe(true);
  expect(await core.ticket(made.ticketNo)).toMatchObject({ state: 'pendingDispatch', leadUnitId: null });
});

test('the form knows before the person asks: what is left, who is below, whose matter it is', async () => {
  const made = await at().handling(lamp);
  const room = await leeway(core, await core.staff('yx-cg-contact'), made.lead);
  expect(room).toMatchObject({ extension: { left: 2, max: 2, each: '10个工作日' }, suspension: { left: 2 }, boundBy: null, department: expect.any(String) });
  expect(room.below.map((u) => u.unitId)).toEqual(expect.arrayContaining([street, community, grid]));
  expect(room.below.some((u) => u.unitId === 'yx-zj')).toBe(false);
});

test('the unit above sees the buttons that are its own on the part below, and the unit below sees its own', async () => {
  const made = await resolvedBelow();
  const allowed = async (who: string) => (await ticketDetail(core, await core.staff(who), made.ticketNo)).assignments.find((a) => a.id === made.street)!.verbs.filter((v) => v.allowed).map((v) => v.verb);
  expect(await allowed('yx-cg-contact')).toEqual(['sendBackPart']);
  expect(await allowed(`${street}-contact`)).not.toContain('sendBackPart');
});

test('below is by the line of command, or in one’s own place: the same business, or the grass roots', () => {
  const unit = (id: string) => core.city.units.get(id)!;
  expect(isBelow(unit('yc-cg'), unit('yx-cg'))).toBe(true);
  expect(isBelow(unit('yc-cg'), unit('yx-zj'))).toBe(false);
  expect(isBelow(unit('yx-cg'), unit(street))).toBe(true);
  expect(isBelow(unit('jw-cg'), unit(street))).toBe(false);
  expect(isBelow(unit(street), unit('yx-cg'))).toBe(false);
  expect(isBelow(unit(community), unit('gd-99010100100201'))).toBe(false);
});
