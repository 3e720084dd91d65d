import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contact } from '../../../ticketing/assignment/contact.ts';
import { resolve } from '../../../ticketing/assignment/resolve.ts';
import { sign } from '../../../ticketing/assignment/sign.ts';
import { contactAttempt } from '../../../ticketing/db/schema/index.ts';
import { ticketDetail } from '../../../ticketing/http/present/ticket-detail.ts';
import { passReview } from '../../../ticketing/ticket/pass-review.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { refusal, reply, story } from '../../setup/story.ts';
import { testApi, type TestApi } from '../../setup/api.ts';

let core: TestCore;
let api: TestApi;
beforeAll(async () => { core = await testCore(); api = await testApi(core); });
afterAll(async () => { await api.close(); await core.close(); });

const signed = async () => {
  const made = await story(core).dispatched();
  await act(core, await core.staff('yx-cg-contact'), { assignmentId: made.lead }, sign, {});
  return made;
};
const tries = async (assignmentId: number, input: object) => act(core, await core.staff('yx-cg-handler'), { assignmentId }, contact, { method: 'phone', note: '无人接听', ...input });

test('a try that reached nobody is no contact: the state, the clock and the refusal stay, until the third on a second day', async () => {
  const { lead, ticketNo, ticketId } = await signed();
  for (const _ of [1, 2, 3]) {
    const work = await tries(lead, { reached: false });
    expect(work.assignments.find((a) => a.id === lead)).toMatchObject({ state: 'signed', contactedAt: null });
  }
  expect((await core.sql`select 1 from due where ticket_id = ${ticketId} and clock = 'contact' and state = 'pending'`).length).toBe(1);
  core.clock.advance(86_400_000);
  const work = await tries(lead, { reached: false });
  expect(work.assignments.find((a) => a.id === lead)).toMatchObject({ state: 'handling', contactedAt: core.clock.now });
  expect((await core.events(ticketNo)).filter((e) => e.kind === 'assignment.contact').map((e) => e.data.counts)).toEqual([false, false, false, true]);
});

test('every contact is kept with its number masked, and whether the citizen gave that number', async () => {
  const { lead, ticketId, ticketNo } = await signed();
  await tries(lead, { number: '15400001111', reached: false });
  await tries(lead, { number: '13900007777', note: '接听者称不是本人', reached: false });
  await tries(lead, { method: 'visit', note: '到现场面见市民', reached: true });
  const rows = await core.db.select().from(contactAttempt).where(eq(contactAttempt.ticketId, ticketId)).orderBy(contactAttempt.id);
  expect(rows).toMatchObject([{ number: '154****1111', numberKnown: true, reached: false }, { number: '139****7777', numberKnown: false }, { number: null, numberKnown: null, reached: true, byName: '侯亮' }].map(({ byName: _, ...rest }) => rest));
  expect(JSON.stringify(await core.events(ticketNo))).not.toContain('13900007777');
  expect(await refusal(tries(lead, { number: '12' }))).toBe('invalid');
});

test('the same reply on another ticket of the unit is refused with the number of the first; another unit may say the same', async () => {
  const first = await story(core).handling();
  await act(core, await core.staff('yx-cg-contact'), { assignmentId: first.lead }, resolve, { reply, outcome: 'solved' });
  const second = await story(core).handling();
  await expect(act(core, await core.staff('yx-cg-contact'), { assignmentId: second.lead }, resolve, { reply: `${reply}！`, outcome: 'solved' })).rejects.toMatchObject({ details: { rule: 'replyCopied' }, zh: expect.stringContaining(first.ticketNo) });
  const elsewhere = await story(core, 'yx-zj').handling();
  await act(core, await core.staff('yx-zj-contact'), { assignmentId: elsewhere.lead }, resolve, { reply, outcome: 'solved' });
  expect((await core.ticket(elsewhere.ticketNo)).state).toBe('pendingReview');
});

test('the reviewer’s own words pass the same gates, and nothing goes out that does not', async () => {
  const { ticketNo } = await story(core).pendingReview();
  const reviewer = await core.staff('reviewer1');
  expect(await refusal(act(core, reviewer, { ticketNo }, passReview, { publicReply: '已于3月2日更换灯具三盏，详询王师傅13812345678。' }))).toBe('ruleRefused:replyPersonalNumber');
  expect((await core.ticket(ticketNo)).state).toBe('pendingReview');
  const detail = await ticketDetail(core, reviewer, ticketNo);
  expect(detail.gates.filter((g) => g.level === 'hard').every((g) => g.ok)).toBe(true);
  expect(detail.contacts).toMatchObject([{ unitName: '云溪区城市管理局', method: 'phone', number: '154****1111', reached: true }]);
});

test('while the unit writes, the checklist answers and the ticket stays as it was', async () => {
  const { lead, ticketNo } = await story(core).handling();
  const before = await core.ticket(ticketNo);
  const asked = await (await api.as('yx-cg-handler')).post(`/api/assignments/${lead}/checkReply`, { reply: '已转相关部门处理', outcome: 'solved' });
  expect(asked.body.gates.find((g: { code: string }) => g.code === 'replyTooShort')).toMatchObject({ ok: false, level: 'hard', why: { zh: expect.stringContaining('15') } });
  expect(await core.ticket(ticketNo)).toEqual(before);
  expect((await (await api.as('yx-zj-handler')).post(`/api/assignments/${lead}/checkReply`, { reply })).status).toBe(404);
});
