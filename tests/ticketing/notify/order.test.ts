import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { notice } from '../../../ticketing/db/schema/index.ts';
import type { Carrier } from '../../../ticketing/notify/carrier.ts';
import { CarrierError } from '../../../ticketing/notify/carriers/carrier-error.ts';
import { morningAfter } from '../../../ticketing/notify/quiet-hours.ts';
import { sendAgain } from '../../../ticketing/notify/send.ts';
import { answer } from '../../../ticketing/ticket/answer.ts';
import { amend } from '../../../ticketing/ticket/amend.ts';
import { dispatch } from '../../../ticketing/ticket/dispatch.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { testJobs } from '../../setup/job-runner.ts';
import { story } from '../../setup/story.ts';

type Message = Parameters<Carrier['send']>[0];
let core: TestCore;
let runner: ReturnType<typeof testJobs>;
let sent: Message[];
/** what the carrier says to a message, by its key; nothing: it takes it */
let refuse: (message: Message) => Error | null;
beforeAll(async () => {
  core = await testCore();
  const carrier: Carrier = { send: async (m) => { const no = refuse(m); if (no) throw no; sent.push(m); return m.key; } };
  core.carriers.set('sms', carrier).set('wechat', { send: async (m) => { const no = refuse(m); if (no) throw no; sent.push({ ...m, key: `wechat:${m.key}` }); return m.key; } });
  runner = testJobs(core);
});
beforeEach(() => { sent = []; refuse = () => null; core.clock.to('2026-03-02T10:00:00+08:00'); });
afterAll(() => core.close());

const rows = (ticketId: number) => core.db.select().from(notice).where(eq(notice.ticketId, ticketId)).orderBy(notice.id);
const stagesSent = (ticketId: number) => sent.filter((m) => m.key.replace('wechat:', '').startsWith(`${ticketId}:`)).map((m) => m.key.replace('wechat:', '').split(':')[1]);
const minutes = (n: number) => core.clock.advance(n * 60_000);
const busy = new CarrierError('fake', 503, 'busy', false);

describe('the order of one ticket', () => {
  test('a notice whose carrier is away holds up those after it, and no other ticket', async () => {
    const first = await core.register({ phone: '15412110001' });
    refuse = (m) => (m.key.startsWith(`${first.ticketId}:registered`) ? busy : null);
    await runner.drain(); // also dispatches it
    expect((await rows(first.ticketId)).map((n) => [n.template, n.state])).toEqual([['registered', 'waiting'], ['dispatched', 'waiting']]);
    const other = await core.register({ phone: '15412110002', messageId: 'order-other' });
    await runner.drain();
    expect(stagesSent(first.ticketId)).toEqual([]);
    expect(stagesSent(other.ticketId)).toContain('registered');
    refuse = () => null;
    minutes(11);
    await runner.drain();
    expect(stagesSent(first.ticketId)).toEqual(['registered', 'dispatched']);
  });

  test('one that failed for good lets the next go', async () => {
    const { ticketId, ticketNo } = await core.register({ phone: '15412110003' });
    refuse = (m) => (m.key.includes(':registered') ? new CarrierError('fake', 21211, 'no such number', true) : null);
    await act(core, await core.staff('dispatcher1'), { ticketNo }, dispatch, { leadUnitId: 'yx-cg', appealType: 'help' });
    await runner.drain();
    expect((await rows(ticketId)).map((n) => [n.template, n.state])).toEqual([['registered', 'failed'], ['dispatched', 'sent']]);
  });

  test('a carrier that stays away ends as failed, not as a job that nobody sees; a person has it sent again under the same key', async () => {
    const { ticketId } = await core.register({ phone: '15412110004' });
    refuse = () => busy;
    for (let tries = 0; tries < 15; tries++) { await runner.drain(); minutes(11); }
    const [failed] = await rows(ticketId);
    expect(failed).toMatchObject({ state: 'failed', error: 'fake 503' });
    refuse = () => null;
    expect(await core.db.transaction((tx) => sendAgain(core, tx, [failed!.id]))).toBe(1);
    expect(await core.db.transaction((tx) => sendAgain(core, tx, [failed!.id]))).toBe(0);
    await runner.drain();
    expect(sent.filter((m) => m.key === failed!.key)).toHaveLength(1);
    expect((await rows(ticketId))[0]).toMatchObject({ state: 'sent', resends: 1 });
  });
});

describe('at night', () => {
  test.each([
    ['2026-03-02T21:59:00+08:00', null], ['2026-03-02T22:00:00+08:00', '2026-03-03T08:00:00+08:00'], ['2026-03-03T03:00:00+08:00', '2026-03-03T08:00:00+08:00'], ['2026-03-03T08:00:00+08:00', null],
  ])('what is made at %s waits until %s', (at, until) => {
    expect(morningAfter({ quietFrom: '22:00', quietTo: '08:00' }, new Date(at))).toEqual(until && new Date(until));
  });

  test('the receipt goes out at once, what can wait goes out in the morning', async () => {
    core.clock.to('2026-03-02T23:00:00+08:00');
    const { ticketId, ticketNo } = await core.register({ phone: '15412110005' });
    await act(core, await core.staff('dispatcher1'), { ticketNo }, dispatch, { leadUnitId: 'yx-cg', appealType: 'help' });
    await runner.drain();
    expect(stagesSent(ticketId)).toEqual(['registered']);
    core.clock.to('2026-03-03T08:00:01+08:00');
    await runner.drain();
    expect(stagesSent(ticketId)).toEqual(['registered', 'dispatched']);
  });

  test('of two that say the same only the later one goes out in the morning', async () => {
    core.clock.to('2026-03-02T23:00:00+08:00');
    const { ticketId, lead, ticketNo } = await story(core).dispatched({ phone: '15412110006' });
    expect(lead).toBeGreaterThan(0);
    const coordinator = await core.staff('coordinator1');
    await act(core, coordinator, { ticketNo }, (await import('../../../ticketing/ticket/reassign.ts')).reassign, { reason: '派错了单位' });
    await act(core, coordinator, { ticketNo }, dispatch, { leadUnitId: 'yx-zj', appealType: 'help' });
    core.clock.to('2026-03-03T09:00:00+08:00');
    await runner.drain();
    expect((await rows(ticketId)).filter((n) => n.template === 'dispatched').map((n) => [n.state, n.error])).toEqual([['off', 'superseded'], ['sent', null]]);
  });

  test('what is critical wakes people', async () => {
    core.clock.to('2026-03-02T23:00:00+08:00');
    const { ticketId } = await story(core).dispatched({ phone: '15412110007', urgency: 'critical' });
    await runner.drain();
    expect(stagesSent(ticketId)).toEqual(['registered', 'dispatched']);
  });
});

describe('who cannot be reached', () => {
  test('a landline gets no SMS; the portal has it, with why', async () => {
    const { ticketId } = await core.register({ phone: '0991-5551234' });
    expect(await rows(ticketId)).toMatchObject([{ state: 'off', error: 'landline' }]);
  });

  test('by WeChat for good is told by SMS where a phone is known, once', async () => {
    const { ticketId, ticketNo } = await core.register({ channel: 'wechat', wechatOpenId: 'open-id-fallback', phone: '15412110008', appealType: 'consult' });
    await act(core, await core.staff('agent1'), { ticketNo }, answer, { reply: '请到社区服务站办理居住证。' });
    refuse = (m) => (m.to === 'open-id-fallback' ? new CarrierError('wechat', 45015, 'out of 48 hours', true) : null);
    await runner.drain();
    expect(sent.map((m) => m.to)).toEqual(['15412110008']);
    expect((await rows(ticketId)).at(-1)).toMatchObject({ channel: 'sms', state: 'sent', error: 'wechat 45015' });
  });

  test('more than the day allows stays in the portal; what is owed goes out', async () => {
    core.kept.notices.hours = { ...core.kept.notices.hours, mostPerDay: 1 };
    const { ticketId, ticketNo } = await core.register({ phone: '15412110009', appealType: 'consult' });
    await act(core, await core.staff('dispatcher1'), { ticketNo }, dispatch, { leadUnitId: 'yx-cg' });
    await act(core, await core.staff('dispatcher1'), { ticketNo }, amend, { title: '另一个标题' });
    await runner.drain();
    await core.kept.notices.reload();
    expect((await rows(ticketId)).map((n) => [n.template, n.state, n.error])).toEqual([['registered', 'sent', null], ['dispatched', 'off', 'tooMany']]);
  });
});
