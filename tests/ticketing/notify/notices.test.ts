import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Carrier } from '../../../ticketing/notify/carrier.ts';
import { CarrierError } from '../../../ticketing/notify/carriers/carrier-error.ts';
import { appellant, notice } from '../../../ticketing/db/schema/index.ts';
import { answer } from '../../../ticketing/ticket/answer.ts';
import { decline } from '../../../ticketing/ticket/decline.ts';
import { reopen } from '../../../ticketing/ticket/reopen.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { rate } from '../../../ticketing/visit/rate.ts';
import { passReview } from '../../../ticketing/ticket/pass-review.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { testJobs } from '../../setup/job-runner.ts';
import { reply, story } from '../../setup/story.ts';

type Sent = Parameters<Carrier['send']>[0];
let core: TestCore;
let runner: ReturnType<typeof testJobs>;
let sent: Sent[];
let fail: Error | null;
beforeAll(async () => {
  core = await testCore();
  const carrier: Carrier = { send: async (message) => { sent.push(message); if (fail) throw fail; return `provider-${sent.length}`; } };
  core.carriers.set('sms', carrier);
  runner = testJobs(core);
});
beforeEach(() => { sent = []; fail = null; });
afterAll(() => core.close());

const to = (ticketNo: string, stage = '') => sent.filter((m) => m.body.includes(ticketNo) && m.key.includes(stage));
const rows = (ticketId: number) => core.db.select().from(notice).where(eq(notice.ticketId, ticketId)).orderBy(notice.id);

describe('what a citizen is told', () => {
  test('goes out once per stage, to their own number, with a key for each', async () => {
    const { ticketNo, ticketId } = await story(core).pendingVisit({ phone: '15411110001' });
    await runner.drain();
    await runner.drain();
    const mine = to(ticketNo);
    expect(mine.map((m) => m.to)).toEqual(['15411110001', '15411110001', '15411110001']);
    expect(new Set(mine.map((m) => m.key)).size).toBe(3);
    expect((await rows(ticketId)).map((n) => [n.template, n.state])).toEqual([['registered', 'sent'], ['dispatched', 'sent'], ['replied', 'sent']]);
    expect(mine.filter((m) => m.body.includes(reply))).toHaveLength(1);
  });

  test('a second answer after reopening is told as well, and so is a second refusal', async () => {
    const { ticketNo, ticketId } = await core.register({ appealType: 'consult' });
    const agent = await core.staff('agent1');
    const citizen = { kind: 'citizen' as const, ticketId };
    await act(core, agent, { ticketNo }, answer, { reply: '请到社区服务站办理。' });
    await act(core, citizen, { ticketNo }, reopen, { reason: '社区说不办理' });
    await act(core, agent, { ticketNo }, answer, { reply: '请到区政务大厅三号窗口办理。' });
    await act(core, citizen, { ticketNo }, reopen, { reason: '还是没有办成' });
    await act(core, agent, { ticketNo }, decline, { reasonCode: 'legalRoute', route: '请申请劳动仲裁。' });
    await act(core, agent, { ticketNo }, reopen, { reason: '市民提供了新情况' });
    await act(core, agent, { ticketNo }, decline, { reasonCode: 'legalRoute', route: '请向人民法院起诉。' });
    const bodies = (await rows(ticketId)).map((n) => n.body).join('\n');
    for (const told of ['社区服务站', '三号窗口', '劳动仲裁', '人民法院']) expect(bodies).toContain(told);
  });

  test('the reply after a rework is a new stage', async () => {
    const s = story(core);
    const { ticketNo, ticketId, lead } = await s.pendingVisit();
    await act(core, { kind: 'citizen', ticketId }, { ticketNo }, rate, { satisfaction: 1, solved: 'unsolved' });
    await s.resolve(lead);
    await act(core, await core.staff('reviewer1'), { ticketNo }, passReview, { publicReply: '已重新更换清荷路地下线路，三月五日晚恢复照明。' });
    expect((await rows(ticketId)).filter((n) => n.template === 'replied').map((n) => n.body.includes('已重新更换'))).toEqual([false, true]);
  });

  test('a long reply is cut for the message, which says where the rest is', async () => {
    const { ticketNo, ticketId } = await core.register({ appealType: 'consult' });
    await act(core, await core.staff('agent1'), { ticketNo }, answer, { reply: '长'.repeat(19_000) });
    const body = (await rows(ticketId)).at(-1)!.body;
    expect([...body].length).toBeLessThan(400);
    expect(body).toContain('全文请凭工单号和查询码查询');
  });

  test('nobody is told who is anonymous or who wants no notices', async () => {
    const anonymous = await story(core).pendingVisit({ phone: null, isAnonymous: true });
    const { ticketNo, ticketId } = await core.register({ phone: '15411110002' });
    await core.db.update(appellant).set({ noticesOff: true }).where(eq(appellant.id, (await core.ticket(ticketNo)).appellantId!));
    const again = await story(core).pendingVisit({ phone: '15411110002' });
    await runner.drain();
    expect(await rows(anonymous.ticketId)).toEqual([]);
    expect(to(again.ticketNo)).toEqual([]);
    expect((await rows(again.ticketId)).map((n) => n.state)).toEqual(['off', 'off', 'off']);
    expect((await rows(ticketId)).map((n) => n.state)).not.toContain('sent'); // written before they said so
  });
});

describe('a carrier that fails', () => {
  const waitForRetry = () => core.clock.advance(10 * 60_000);

  test('is tried again with the same key until it takes the notice', async () => {
    const { ticketNo, ticketId } = await core.register({ phone: '15411110003' });
    fail = new CarrierError('fake', 503, 'busy', false);
    await runner.drain();
    expect((await rows(ticketId))[0]!.state).toBe('waiting');
    waitForRetry();
    await runner.drain();
    fail = null;
    waitForRetry();
    await runner.drain();
    expect(to(ticketNo, 'registered')).toHaveLength(3);
    expect(new Set(to(ticketNo, 'registered').map((m) => m.key)).size).toBe(1);
    expect((await rows(ticketId))[0]).toMatchObject({ state: 'sent', providerId: expect.stringMatching(/^provider-/), sentAt: core.clock.now });
    await runner.drain();
    expect(to(ticketNo, 'registered')).toHaveLength(3);
  });

  test('and says that trying again is of no use is not asked again; the notice says why', async () => {
    const { ticketNo, ticketId } = await core.register({ phone: '15411110004' });
    fail = new CarrierError('fake', 21211, 'not a mobile number', true);
    await runner.drain();
    waitForRetry();
    await runner.drain();
    expect(to(ticketNo, 'registered')).toHaveLength(1);
    expect((await rows(ticketId))[0]).toMatchObject({ state: 'failed', error: expect.stringContaining('21211') });
  });
});

describe('nothing confidential leaves the house', () => {
  test('no notice names a citizen, a number, or a word of the appeal', async () => {
    const { ticketId } = await story(core).pendingVisit({ phone: '15411110005', name: '欧阳静怡', content: '云溪区柳湾街道清荷路18号三单元王某噪声扰民。', address: '清荷路18号三单元' });
    const bodies = (await rows(ticketId)).map((n) => n.body).join('\n');
    for (const secret of ['15411110005', '欧阳', '三单元', '王某', '噪声']) expect(bodies).not.toContain(secret);
  });

  test('of a confidential ticket a notice says only that there is news', async () => {
    const { ticketId } = await story(core).pendingVisit({ appealType: 'report', isConfidential: true, phone: '15411110006' });
    const told = await rows(ticketId);
    expect(told.map((n) => n.template)).toEqual(['registered', 'dispatched', 'replied']);
    const bodies = told.map((n) => n.body).join('\n');
    expect(bodies).not.toContain(reply);
    expect(bodies).not.toContain('城市管理局');
    expect(bodies).toContain('查询');
  });
});
