import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { requestExtension } from '../../../ticketing/assignment/request-extension.ts';
import { assignment, card, notice, request } from '../../../ticketing/db/schema/index.ts';
import { fireDues } from '../../../ticketing/deadline/fire.ts';
import { approve } from '../../../ticketing/request/approve.ts';
import { endorse } from '../../../ticketing/request/endorse.ts';
import { reject } from '../../../ticketing/request/reject.ts';
import { reopen } from '../../../ticketing/ticket/reopen.ts';
import { answerUnreasonable, settleDays } from '../../../ticketing/unreasonable/answer-unreasonable.ts';
import { object } from '../../../ticketing/unreasonable/object.ts';
import { requestUnreasonable } from '../../../ticketing/unreasonable/request-unreasonable.ts';
import { explanationTemplates } from '../../../ticketing/unreasonable/templates.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { testApi } from '../../setup/api.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { expectEffect, places } from '../../setup/effect.ts';
import { refusal, story } from '../../setup/story.ts';

let core: TestCore;
beforeAll(async () => { core = await testCore(); });
afterAll(() => core.close());

const dayMs = 86_400_000;
const asking = {
  kind: 'unreasonable', evidence: '3月1日晚现场测量，声源为步道旁景观水池的青蛙，无人为噪声。', legalBasis: '《噪声污染防治法》第二条',
  explanation: '您好，您反映的蛙鸣属于季节性自然现象，我们理解给您带来的困扰。经3月1日晚现场查看，没有人为噪声，不宜人为干预，我们会在水池旁增设绿篱。',
};
const citizenOf = (ticketId: number) => ({ kind: 'citizen' as const, ticketId });
const lastRequest = async (ticketId: number) => (await core.db.select().from(request).where(eq(request.ticketId, ticketId)).orderBy(desc(request.id)))[0]!;
async function asked(more = {}) {
  const made = await story(core).handling();
  await act(core, await core.staff('yx-cg-contact'), { assignmentId: made.lead }, requestUnreasonable, { ...asking, ...more });
  return { ...made, asked: await lastRequest(made.ticketId) };
}
async function explained(more = {}) {
  const made = await asked(more);
  await act(core, await core.staff('yx-cg-leader'), { requestId: made.asked.id }, endorse, { decision: '情况属实' });
  await act(core, await core.staff('coordinator1'), { requestId: made.asked.id }, approve, { decision: '同意' });
  return made;
}
async function objected() {
  const made = await explained();
  await act(core, citizenOf(made.ticketId), { ticketNo: made.ticketNo }, object, { reason: '水池是物业去年才修的，可以改' });
  return { ...made, objection: await lastRequest(made.ticketId) };
}

test('requestUnreasonable: asked with evidence and law, the unit’s clock runs on', () => expectEffect(core, {
  given: () => places(core).onLead(story(core).handling()), who: 'yx-cg-contact', verb: requestUnreasonable, input: asking,
  does: { ticket: ['inProgress', 'inProgress'], lead: ['handling', 'handling'], events: ['assignment.requestUnreasonable'], by: 'unitContact', data: { reasonCode: 'unreasonable', reasonName: '不合理诉求', legalBasis: asking.legalBasis }, starts: ['decide'] },
  refused: { who: 'yx-cg-handler', id: 'notAllowed' },
}));

test.each([
  [{ explanation: '您好，【情况】。依照【依据】，不宜干预，感谢您的理解和支持。' }, 'ruleRefused:explanationUnfilled'],
  [{ explanation: '您这是无理取闹，蛙鸣是自然现象，不归我们管，请自行克服一下。' }, 'ruleRefused:replyUnkind'],
  [{ explanation: '您好，蛙鸣属于自然现象，有疑问请联系王科长13812345678咨询办理。' }, 'ruleRefused:replyPersonalNumber'],
  [{ explanation: '自然现象。' }, 'invalid'], [{ legalBasis: '' }, 'invalid'], [{ kind: 'rude' }, 'invalid'],
])('an explanation that is not fit for a citizen is refused: %j', async (more, id) => {
  const { lead } = await story(core).handling();
  expect(await refusal(act(core, await core.staff('yx-cg-contact'), { assignmentId: lead }, requestUnreasonable, { ...asking, ...more }))).toBe(id);
});

test('nobody is called unreasonable who was never spoken to', async () => {
  const { lead } = await story(core).dispatched();
  await core.sql`update assignment set state = 'signed', signed_at = now() where id = ${lead}`;
  expect(await refusal(act(core, await core.staff('yx-cg-contact'), { assignmentId: lead }, requestUnreasonable, asking))).toBe('ruleRefused:contactFirst');
});

test('two levels, two people: the leader agrees, a coordinator decides; what the leader asks has the unit’s agreement', async () => {
  const { asked: r } = await asked();
  const decides = async (who: string, verb: typeof approve | typeof endorse) => refusal(act(core, await core.staff(who), { requestId: r.id }, verb, {}));
  expect([await decides('coordinator1', approve), await decides('yx-cg-contact', endorse), await decides('yx-zj-leader', endorse), await decides('yx-cg-leader', approve)]).toEqual(['ruleRefused:endorseFirst', 'notAllowed', 'notFound', 'notAllowed']);
  expect([await decides('yx-cg-leader', endorse), await decides('dispatcher1', approve), await decides('coordinator1', approve)]).toEqual(['allowed', 'notAllowed', 'allowed']);

  const made = await story(core).handling();
  await act(core, await core.staff('yx-cg-leader'), { assignmentId: made.lead }, requestUnreasonable, asking);
  await act(core, await core.staff('coordinator1'), { requestId: (await lastRequest(made.ticketId)).id }, approve, {});
  expect((await core.ticket(made.ticketNo)).state).toBe('answered');
});

test('agreed: answered with the explanation, no clock and no card left on the unit, in nobody’s score, told with the right to object', async () => {
  const { ticketNo, ticketId, lead, asked: r } = await asked({ kind: 'beyondDuty' });
  await act(core, await core.staff('yx-cg-contact'), { assignmentId: lead }, requestExtension, { workdays: 3, reasonCode: 'complex', reason: '等待认定结果期间' });
  await act(core, await core.staff('yx-cg-leader'), { requestId: r.id }, endorse, {});
  await core.db.insert(card).values([{ ticketId, assignmentId: lead, unitId: 'yx-cg', colour: 'yellow', reason: '申请前已发', issuedAt: new Date(r.requestedAt.getTime() - 1000) }, { ticketId, assignmentId: lead, unitId: 'yx-cg', colour: 'red', reason: '审批期间超期', issuedAt: core.clock.now }]);
  await act(core, await core.staff('coordinator1'), { requestId: r.id }, approve, {});
  expect(await core.ticket(ticketNo)).toMatchObject({ state: 'answered', scoringExcluded: 'beyondDuty', publicReply: asking.explanation, dueAt: null, closedAt: core.clock.now });
  expect((await core.db.select().from(assignment).where(eq(assignment.id, lead)))[0]).toMatchObject({ state: 'resolved', outcome: 'explained', reply: asking.explanation });
  expect((await core.db.select().from(card).where(eq(card.ticketId, ticketId)).orderBy(card.id)).map((c) => c.withdrawnAt !== null)).toEqual([false, true]);
  expect((await core.sql<{ clock: string }[]>`select distinct clock from due where ticket_id = ${ticketId} and state = 'pending'`).map((d) => d.clock)).toEqual(['settle']);
  expect((await core.db.select().from(request).where(eq(request.ticketId, ticketId))).map((x) => [x.kind, x.state]).toSorted()).toEqual([['extension', 'withdrawn'], ['unreasonable', 'approved']]);
  expect((await core.db.select().from(notice).where(eq(notice.ticketId, ticketId))).find((n) => n.template === 'unreasonable')!.body).toMatch(/蛙鸣.*异议/);
  expect((await core.events(ticketNo)).slice(-4).map((e) => e.kind)).toEqual(expect.arrayContaining(['assignment.closeExplained', 'answerUnreasonable', 'request.approve']));
  core.clock.advance(8 * dayMs);
  await fireDues(core);
  expect((await core.ticket(ticketNo)).state).toBe('closed');
});

test('answerUnreasonable: a coordinator’s word, settled after five working days', async () => {
  await expectEffect(core, {
    given: () => story(core).handling(), who: 'coordinator1', verb: answerUnreasonable, input: { kind: 'beyondDuty', explanation: asking.explanation, legalBasis: asking.legalBasis },
    does: { ticket: ['inProgress', 'answered'], lead: ['handling', 'recalled'], events: ['assignment.recall', 'answerUnreasonable'], by: 'coordinator', data: { kind: 'beyondDuty', reply: asking.explanation }, stops: ['resolve'], starts: ['settle'] },
    refused: { who: 'dispatcher1', id: 'notAllowed' },
  });
  expect(settleDays).toBe(5);
});

test('not agreed: the unit goes on where it was', async () => {
  const { ticketNo, lead, asked: r } = await asked();
  await act(core, await core.staff('yx-cg-leader'), { requestId: r.id }, reject, { decision: '应先整改水池' });
  expect(await core.ticket(ticketNo)).toMatchObject({ state: 'inProgress', scoringExcluded: null });
  await story(core).resolve(lead);
  expect((await core.ticket(ticketNo)).state).toBe('pendingReview');
});

test('object: once, in time, and in place of reopening; an agent may do it for the citizen', async () => {
  await expectEffect(core, {
    given: () => explained(), who: 'citizen', verb: object, input: { reason: '水池是物业去年才修的，可以改' },
    does: { ticket: ['answered', 'answered'], lead: ['resolved', 'resolved'], events: ['object'], by: 'citizen', data: { reason: '水池是物业去年才修的，可以改' }, starts: ['decide'] },
    refused: { input: { reason: '不' }, id: 'invalid' },
  });
  const made = await explained();
  expect(await refusal(act(core, citizenOf(made.ticketId), { ticketNo: made.ticketNo }, reopen, { reason: '蛙鸣还是很吵' }))).toBe('ruleRefused:objectInstead');
  await act(core, await core.staff('agent1'), { ticketNo: made.ticketNo }, object, { reason: '市民来电表示不同意' });
  expect(await refusal(act(core, citizenOf(made.ticketId), { ticketNo: made.ticketNo }, object, { reason: '我也要提异议' }))).toBe('ruleRefused:objectedAlready');
  const late = await explained();
  core.clock.advance(16 * dayMs);
  expect(await refusal(act(core, citizenOf(late.ticketId), { ticketNo: late.ticketNo }, object, { reason: '过了很久才看到' }))).toBe('ruleRefused:objectionWindow');
  const other = await story(core).pendingVisit();
  await core.sql`update ticket set state = 'closed', closed_at = ${core.clock.now} where id = ${other.ticketId}`;
  expect(await refusal(act(core, citizenOf(other.ticketId), { ticketNo: other.ticketNo }, object, { reason: '不满意这个结果' }))).toBe('ruleRefused:nothingToObjectTo');
});

test('another coordinator decides; upheld, the exclusion is lifted, it waits for dispatch again and the citizen is told', async () => {
  const { ticketNo, ticketId, objection } = await objected();
  expect(await refusal(act(core, await core.staff('coordinator1'), { requestId: objection.id }, approve, {}))).toBe('ruleRefused:otherCoordinator');
  await act(core, await core.staff('coordinator2'), { requestId: objection.id }, approve, { decision: '水池可以加装过滤和绿篱' });
  expect(await core.ticket(ticketNo)).toMatchObject({ state: 'pendingDispatch', scoringExcluded: null, closedAt: null, reopenCount: 1 });
  expect((await core.db.select().from(notice).where(eq(notice.ticketId, ticketId))).find((n) => n.template === 'objectionDecided')!.body).toContain('异议成立');
});

test('rejected, the citizen is told why, in the portal too; the finding stands and no second objection is taken', async () => {
  const { ticketNo, ticketId, queryCode, objection } = await objected();
  await act(core, await core.staff('coordinator2'), { requestId: objection.id }, reject, { decision: '水池已按图纸验收，没有违规' });
  expect(await core.ticket(ticketNo)).toMatchObject({ state: 'answered', scoringExcluded: 'unreasonable' });
  expect(await refusal(act(core, citizenOf(ticketId), { ticketNo }, object, { reason: '还是不同意这样认定' }))).toBe('ruleRefused:objectedAlready');
  const api = await testApi(core);
  const { body } = await (await api.as()).get(`/api/public/appeals/${ticketNo}?code=${queryCode}`);
  expect(body.timeline.at(-1).zh).toContain('水池已按图纸验收');
  await api.close();
});

test('every template has its blanks marked, so that none goes out as it is', () => {
  expect(explanationTemplates.filter((t) => !t.text.includes('【')).map((t) => t.code)).toEqual([]);
});
