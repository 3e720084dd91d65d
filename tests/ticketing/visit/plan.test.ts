import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { visit } from '../../../ticketing/db/schema/index.ts';
import { fireDues } from '../../../ticketing/deadline/fire.ts';
import { answerText } from '../../../ticketing/intake/channels/conversation.ts';
import { amend } from '../../../ticketing/ticket/amend.ts';
import { act } from '../../../ticketing/verb/act.ts';
import { closeByPlan } from '../../../ticketing/visit/close-by-plan.ts';
import { defaultPlan } from '../../../ticketing/visit/plan/default-plan.ts';
import { drawOf, pick, takesAll, type Sampled } from '../../../ticketing/visit/plan/pick.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { story } from '../../setup/story.ts';
import { testApi, type TestApi } from '../../setup/api.ts';

const ticketNo = (n: number) => `9901260302${String(n).padStart(7, '0')}`;
const sampled = (more: Partial<Sampled> = {}): Sampled => ({ ticketNo: ticketNo(1), appealType: 'help', urgency: 'normal', callerCategory: 'individual', reworked: false, unitIds: ['yc-gov', 'yx-cg'], ...more });

describe('the sampling plan', () => {
  test('takes every complaint, report, enterprise, urgent and reworked ticket by phone', () => {
    for (let n = 0; n < 500; n++)
      for (const more of [{ appealType: 'complaint' }, { appealType: 'report' }, { callerCategory: 'enterprise', appealType: 'praise' }, { urgency: 'urgent', appealType: 'consult' }, { reworked: true, appealType: 'praise' }] as const)
        expect(pick(defaultPlan, sampled({ ...more, ticketNo: ticketNo(n) })).method).toBe('phone');
  });
  test('draws the same for the same number, and its share of many', () => {
    expect(drawOf(ticketNo(7))).toBe(drawOf(ticketNo(7)));
    const share = Array.from({ length: 4000 }, (_, n) => pick(defaultPlan, sampled({ ticketNo: ticketNo(n) })).method).filter((m) => m === 'phone').length / 4000;
    expect(share).toBeCloseTo(0.4, 1);
  });
  test('asks by the first row that fits, a unit’s with all below it', () => {
    const rows = [{ ...defaultPlan[0]!, code: 'cg', reworked: false, unitIds: ['yx-cg'] }, ...defaultPlan];
    expect([pick(rows, sampled()).row.code, pick(rows, sampled({ unitIds: ['yc-gov'] })).row.code, pick(rows, sampled({ unitIds: ['yc-gov', 'yx-cg', 'team'] })).row.code]).toEqual(['cg', 'help', 'cg']);
    expect(takesAll(defaultPlan.at(-1)!)).toBe(true);
  });
});

describe('in a city with a carrier', () => {
  let core: TestCore;
  let api: TestApi;
  beforeAll(async () => {
    core = await testCore();
    core.carriers.set('sms', { send: async () => 'id' });
    api = await testApi(core);
  });
  afterAll(async () => { await api.close(); await core.close(); });
  const visitOf = async (id: number) => (await core.db.select().from(visit).where(eq(visit.ticketId, id)))[0]!;
  const byMessage = [{ code: 'text', name: '短信', method: 'message' as const, share: 100, rest: 'none' as const, noAnswer: 'phone' as const }];
  const plan = async (rows: object[], version: number) => (await api.as('supervisor1')).post('/api/visit-plan', { rows, note: '测试调整方案', version });
  let phones = 0;
  const waiting = async () => { const phone = `1540000${5000 + ++phones}`; return { ...(await story(core).pendingVisit({ phone })), phone }; };
  const texts = async (phone: string, content: string, messageId = `m${++phones}`) => answerText(core, { channel: 'sms', messageId, phone, content });

  test('supervisors make the next version with a reason; nobody else, not over another’s, and never without a row for everybody', async () => {
      expect((await (await api.as('callback1')).post('/api/visit-plan', { rows: byMessage, note: '测试调整方案', version: 1 })).body.error.id).toBe('notAllowed');
    expect((await plan([{ ...byMessage[0]!, appealTypes: ['help'] }], 1)).body.error.details.rule).toBe('planNoCatchAll');
    expect((await plan([...byMessage, ...byMessage], 1)).body.error.details.rule).toBe('planRowUnreachable');
    expect((await plan([{ ...byMessage[0]!, share: 120 }], 1)).body.error.id).toBe('invalid');
    expect((await plan(byMessage, 1)).body).toMatchObject({ current: { version: 2, madeByName: '魏建军', note: '测试调整方案' } });
    expect((await plan(byMessage, 1)).body.error.id).toBe('stale');
    const { body } = await (await api.as('callback1')).get('/api/visit-plan');
    expect(body).toMatchObject({ mayChange: false, versions: [{ version: 2 }, { version: 1, note: '初始方案' }] });
    expect((await (await api.as('yx-cg-contact')).get('/api/visit-plan')).status).toBe(403);
  });

  test('a text is sent, and the digit that comes back is the rating', async () => {
    const { ticketNo: no, ticketId, phone } = await waiting();
    expect(await visitOf(ticketId)).toMatchObject({ plannedMethod: 'sms', plan: '第2版“短信”', state: 'due' });
    const [told] = await core.sql<{ body: string }[]>`select body from notice where ticket_id = ${ticketId} and template = 'askRating'`;
    expect(told!.body).toMatch(/回复数字.*\/track/);
    expect((await texts(phone, '5 谢谢', 'same')).text).toContain('感谢');
    expect(await core.ticket(no)).toMatchObject({ state: 'closed', satisfaction: 5, solved: 'solved' });
    expect((await texts(phone, '5 谢谢', 'same')).text).toContain('已收到');
    expect((await core.events(no)).filter((e) => e.kind === 'rate')).toHaveLength(1);
  });

  test('words are read, a bad rating goes back to the unit, an unclear one is kept as a supplement, another matter is a new ticket', async () => {
    const bad = await waiting();
    expect((await texts(bad.phone, '不满意，没修好')).text).toContain('重新办理');
    expect(await core.ticket(bad.ticketNo)).toMatchObject({ state: 'rework', satisfaction: 2, solved: 'unsolved' });

    const unclear = await waiting();
    const { text, receipt } = await texts(unclear.phone, '5，不满意');
    expect([text.includes('直接回复数字'), receipt]).toEqual([true, null]);
    expect((await core.events(unclear.ticketNo)).at(-1)).toMatchObject({ kind: 'supplement', data: { text: '5，不满意' } });
    expect((await core.ticket(unclear.ticketNo)).state).toBe('pendingVisit');

    const other = await texts(unclear.phone, '宁和区福安路井盖缺失，车辆绕行很危险，请尽快派人来处理。');
    expect(other.receipt).toMatchObject({ duplicate: false });
  });

  test('several replies to rate: the citizen is asked which, and says it with the number', async () => {
    const { phone, ticketNo: first } = await waiting();
    const second = await story(core).pendingVisit({ phone });
    expect((await texts(phone, '满意')).text).toContain('2件诉求待评价');
    expect((await texts(phone, `满意 ${first}`)).text).toContain(first);
    expect([(await core.ticket(first)).state, (await core.ticket(second.ticketNo)).state]).toEqual(['closed', 'pendingVisit']);
  });

  test('no answer in time: by phone where the plan says so, and a confidential or silent citizen is never texted', async () => {
    const { ticketNo: no, ticketId } = await waiting();
    core.clock.advance(8 * 86_400_000);
    await fireDues(core);
    expect(await visitOf(ticketId)).toMatchObject({ plannedMethod: 'phone', state: 'due', attempts: [{ method: 'sms', connected: false }] });
    expect((await core.ticket(no)).state).toBe('pendingVisit');
    expect((await core.sql`select 1 from due where ticket_id = ${ticketId} and clock = 'visit' and state = 'pending'`).length).toBe(1);

    await plan([{ ...byMessage[0]!, noAnswer: 'close' }], 2);
    const closed = await waiting();
    core.clock.advance(8 * 86_400_000);
    await fireDues(core);
    expect(await visitOf(closed.ticketId)).toMatchObject({ state: 'exempt', exemption: 'plan', satisfaction: null });
    expect(await core.ticket(closed.ticketNo)).toMatchObject({ state: 'closed', satisfaction: null, scoringExcluded: null });

    const silent = await story(core).pendingReview({ phone: '15400007001' });
    await core.sql`update appellant set notices_off = true where id = (select appellant_id from ticket where id = ${silent.ticketId})`;
    await story(core).pass(silent.ticketNo);
    expect(await visitOf(silent.ticketId)).toMatchObject({ plannedMethod: 'phone' });
  });

  test('what the plan leaves out is closed by a job as not rated, and may still be rated once', async () => {
    await plan([{ ...byMessage[0]!, share: 0 }], 3);
    const { ticketNo: no, ticketId } = await waiting();
    const jobs = await core.sql<{ payload: { ticketId: number } }[]>`select payload from job where kind = 'visit.closeByPlan'`;
    expect(jobs.map((j) => j.payload.ticketId)).toContain(ticketId);
    const run = () => core.db.transaction((tx) => closeByPlan(core)({ ticketId }, { tx, now: core.clock.now, job: { id: 1, kind: 'visit.closeByPlan', tries: 1 } }));
    await run();
    await run();
    expect(await core.ticket(no)).toMatchObject({ state: 'closed', satisfaction: null });
    expect((await core.events(no)).filter((e) => e.kind === 'exemptVisit')).toMatchObject([{ actor: { kind: 'system', name: 'visitPlan' }, data: { exemption: 'plan' } }]);
  });

  test('the choice can be looked up again for any ticket', async () => {
    const { ticketNo: no } = await core.register();
    await act(core, await core.staff('dispatcher1'), { ticketNo: no }, amend, { appealType: 'praise' });
    const { body } = await (await api.as('callback1')).get(`/api/visit-plan/pick/${no}`);
    expect(body).toMatchObject({ ticketNo: no, version: 4, row: 'text', method: 'none', draw: drawOf(no) });
  });
});
