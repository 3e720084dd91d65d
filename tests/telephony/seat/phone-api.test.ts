/** An agent's telephone over the API: connecting, a second tab, the seat, screen pop, and what a call leaves on its ticket. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { telephony } from '../../../telephony/index.ts';
import { callTicket, seatSpan } from '../../../telephony/db/schema/index.ts';
import { testApi, type Client, type TestApi } from '../../setup/api.ts';
import { testJobs } from '../../setup/job-runner.ts';
import { confirmCopy } from '../../setup/story.ts';
import { testFloor, type TestAgent, type TestFloor } from '../memory/floor.ts';
import { clear, refusedAs, ringing, someone, talking } from '../floor/talk.ts';

let f: TestFloor;
let api: TestApi;
let a: TestAgent;
let desk: Client;
let jobs: ReturnType<typeof testJobs>;
beforeAll(async () => {
  f = await testFloor();
  jobs = testJobs(f.core, [telephony]);
  api = await testApi(f.core, (core) => ({ staff: telephony.staffRoutes!(core) }));
  desk = await api.as('agent1');
});
afterAll(async () => { await api?.close(); await f?.close(); });
beforeEach(async () => { a = await f.agent('agent1'); });
afterEach(() => clear(f, a));

describe('the seat', () => {
  test('is told with the call that rings, who may do what, and that their own calls need no key', async () => {
    const idle = (await desk.get('/api/phone')).body;
    expect(idle).toMatchObject({ engine: 'memory', floor: 'here', seat: { state: 'ready', connected: true }, call: null });
    const t = await ringing(f, a);
    const { body } = await desk.get('/api/phone');
    expect(body).toMatchObject({ seat: { state: 'ringing' }, call: { callNo: (await t.call()).callNo, state: 'ringing', answersItself: false, line: { number: '12345' } } });
    expect(body.call.masked).toMatch(/\*{4}/);
    expect(body.verbs.find((v: { verb: string }) => v.verb === 'hold')).toMatchObject({ allowed: false });
    expect(body.verbs.find((v: { verb: string }) => v.verb === 'hangUp')).toMatchObject({ allowed: true });
  });

  test('busy needs a reason of the agent’s own, ready a telephone; each stretch is kept', async () => {
    const put = (body: unknown) => api.app.request('http://localhost/api/phone/seat', { method: 'PUT', headers: { 'content-type': 'application/json', origin: 'http://localhost', cookie }, body: JSON.stringify(body) });
    const login = await api.app.request('http://localhost/api/session', { method: 'POST', headers: { 'content-type': 'application/json', origin: 'http://localhost' }, body: JSON.stringify({ username: 'agent1', password: 'a password for tests' }) });
    const cookie = login.headers.get('set-cookie')!.split(';')[0]!;
    expect((await put({ state: 'busy' })).status).toBe(400);
    expect((await put({ state: 'busy', reason: 'notAnswered' })).status).toBe(400);
    expect((await put({ state: 'busy', reason: 'meal' })).status).toBe(200);
    await f.wait(6000);
    f.engine.unregister(a.user);
    await f.settle();
    expect((await put({ state: 'ready' })).status).toBe(422);
    f.engine.register(a.user);
    await f.settle();
    expect((await put({ state: 'ready' })).status).toBe(200);
    const spans = await f.core.db.select().from(seatSpan).where(eq(seatSpan.staffId, a.actor.staffId)).orderBy(seatSpan.id);
    const meal = spans.filter((s) => s.reason === 'meal').at(-1)!;
    expect(meal.to!.getTime() - meal.from.getTime()).toBe(6000);
    expect(spans.filter((s) => s.to === null)).toHaveLength(1);
  });

  test('nobody without a telephone’s role', async () => {
    const mayor = await api.as('mayor');
    expect((await mayor.get('/api/phone')).status).toBe(403);
    expect((await mayor.post('/api/phone/connection', { deviceId: 'tab-00000001' })).status).toBe(403);
  });
});

describe('the telephone’s connection', () => {
  test('one tab holds it; another takes it over, and the call comes along', async () => {
    const first = await desk.post('/api/phone/connection', { deviceId: 'tab-00000001' });
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({ path: '/sip' });
    expect((await desk.post('/api/phone/connection', { deviceId: 'tab-00000001' })).body.user).toBe(first.body.user);
    f.engine.register(first.body.user);
    await f.settle();
    const citizen = await f.calls(someone());
    f.engine.pickUp(f.engine.ringing(first.body.user)!);
    await f.settle();
    expect((await desk.post('/api/phone/connection', { deviceId: 'tab-00000002' })).status).toBe(409);
    const second = await desk.post('/api/phone/connection', { deviceId: 'tab-00000002', takeOver: true });
    expect(second.status).toBe(200);
    expect(second.body.user).not.toBe(first.body.user);
    await f.settle();
    expect((await f.callOf(citizen)).state).toBe('interrupted');
    f.engine.register(second.body.user);
    await f.settle();
    expect((await desk.get('/api/phone')).body.call.answersItself).toBe(true);
    f.engine.pickUp(f.engine.ringing(second.body.user)!);
    await f.settle();
    expect((await f.callOf(citizen)).state).toBe('talking');
    expect((await desk.get('/api/phone')).body.seat.deviceId).toBe('tab-00000002');
  });

  test('a page loaded anew in mid-call says so, and the call comes back to it at once', async () => {
    const deviceId = 'tab-00000003';
    const before = await desk.post('/api/phone/connection', { deviceId, takeOver: true });
    f.engine.register(before.body.user);
    await f.settle();
    const citizen = await f.calls(someone());
    f.engine.pickUp(f.engine.ringing(before.body.user)!);
    await f.settle();
    const after = await desk.post('/api/phone/connection', { deviceId, anew: true });
    expect(after.body.user).not.toBe(before.body.user);
    await f.settle();
    expect((await f.callOf(citizen)).state).toBe('interrupted');
    f.engine.register(after.body.user);
    await f.settle();
    f.engine.pickUp(f.engine.ringing(after.body.user)!);
    await f.settle();
    expect((await f.callOf(citizen)).state).toBe('talking');
  });
});

describe('screen pop', () => {
  test('who they are, what they appealed, when they called; the number in full for who speaks with them alone', async () => {
    const number = someone();
    const { ticketNo } = await f.core.register({ phone: number, name: '王小明' });
    const secret = await f.core.register({ phone: number, isConfidential: true, content: '举报某路段夜间偷排渣土，请保密。' });
    await confirmCopy(f.core, secret.ticketNo);
    const t = await ringing(f, a, number);
    const { callNo } = await t.call();
    const { body } = await desk.get(`/api/phone/calls/${callNo}/caller`);
    expect(body).toMatchObject({ callNo, number, line: { number: '12345' }, appellant: { tickets: 1 } });
    expect(body.tickets.map((x: { ticketNo: string }) => x.ticketNo)).toEqual([ticketNo]);
    const lead = await api.as('teamlead1');
    const seen = (await lead.get(`/api/phone/calls/${callNo}/caller`)).body;
    expect(seen.number).toBeNull();
    expect(seen.tickets.map((x: { ticketNo: string }) => x.ticketNo)).toEqual([ticketNo]);
    const other = await api.as('agent2');
    expect((await other.get(`/api/phone/calls/${callNo}/caller`)).status).toBe(404);
  });

  test('who spoke with them last is asked first the next time', async () => {
    const number = someone();
    const t = await talking(f, a, number);
    f.engine.hangUp(t.citizen);
    await f.settle();
    await a.act('finish');
    const b = await f.agent('agent2');
    await f.wait(30_000);
    await a.set('ready');
    const again = await f.calls(number);
    expect(await f.callOf(again)).toMatchObject({ preferredStaffId: a.actor.staffId, staffId: a.actor.staffId });
    await clear(f, b);
  });
});

describe('the call and its ticket', () => {
  test('a ticket filed in the call is linked, and carries one contact when both are done', async () => {
    const t = await talking(f, a);
    const { callNo, id } = await t.call();
    const { ticketNo, ticketId } = await f.core.register({ callId: callNo, phone: someone() });
    await jobs.drain();
    expect(await f.core.db.select({ ticketId: callTicket.ticketId, why: callTicket.why }).from(callTicket).where(eq(callTicket.callId, id))).toEqual([{ ticketId, why: 'filed' }]);
    expect((await f.core.events(ticketNo)).filter((e) => e.kind === 'recordCall')).toEqual([]);
    const { revision } = await f.core.ticket(ticketNo);
    await f.wait(42_000);
    f.engine.hangUp(t.citizen);
    await f.settle();
    await jobs.drain();
    const [contact, ...more] = (await f.core.events(ticketNo)).filter((e) => e.kind === 'recordCall');
    expect(more).toEqual([]);
    expect(contact!.data).toMatchObject({ callNo, direction: 'inbound', why: 'filed', outcome: 'answered', talkMs: 42_000, heldMs: 0, recordings: [`${callNo}-r1`] });
    expect(JSON.stringify(contact!.data)).not.toMatch(/1540000/);
    expect((await f.core.ticket(ticketNo)).revision).toBe(revision);
  });

  test('one that was asked about is linked by hand, also after the call; not one the agent may not see', async () => {
    const { ticketNo } = await f.core.register({ phone: someone() });
    const secret = await f.core.register({ phone: someone(), isConfidential: true });
    const t = await talking(f, a);
    const { callNo } = await t.call();
    f.engine.hangUp(t.citizen);
    await f.settle();
    expect(await refusedAs(a.act('link', { ticketNo: secret.ticketNo }, callNo))).toBe('notFound');
    await a.act('link', { ticketNo }, callNo);
    await jobs.drain();
    expect((await f.core.events(ticketNo)).filter((e) => e.kind === 'recordCall')).toHaveLength(1);
  });
});
