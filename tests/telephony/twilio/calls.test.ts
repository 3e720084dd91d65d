import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { call, callBack, callBackEvent, callLeg, seat, trunk, twilioCall } from '../../../telephony/db/schema/index.ts';
import { startFloor, type Floor } from '../../../telephony/floor/index.ts';
import { dial } from '../../../telephony/floor/dial/dial.ts';
import { foundLines } from '../../../telephony/line/index.ts';
import { changeSeat } from '../../../telephony/seat/change.ts';
import { twilioVoiceRoutes, withTwilio } from '../../../telephony/twilio/index.ts';
import { twilioRest } from '../../../telephony/twilio/rest.ts';
import { testApi, type TestApi } from '../../setup/api.ts';
import { testCore, type TestCore } from '../../setup/core.ts';
import { addTrunk } from '../../setup/trunk.ts';
import { memoryEngine, type MemoryEngine } from '../memory/engine.ts';
import { userOfSeat } from '../memory/floor.ts';
import { account, env, incomingCall, newSid, post, RecordedTwilio, status, twilioTrunk } from './recorded.ts';

let core: TestCore, api: TestApi, engine: MemoryEngine, floor: Floor, twilio: RecordedTwilio;
let agent: { staffId: number; user: string };

beforeAll(async () => {
  core = await testCore({ env });
  api = await testApi(core, () => ({ open: { '/api/channels/twilio-voice': twilioVoiceRoutes(core) } }));
  await foundLines(core.db);
  await addTrunk(core, twilioTrunk);
  engine = memoryEngine(core.now);
  twilio = new RecordedTwilio();
  floor = await startFloor(core, withTwilio(core, engine, twilioRest(account, twilio)), { clock: false, holder: 'test' });
  const actor = await core.staff('teamlead1');
  agent = { staffId: actor.staffId, user: userOfSeat(actor.staffId) };
  engine.register(agent.user);
  await floor.drained();
});
afterAll(async () => { await floor.stop(); await api.close(); await core.close(); });

/** The machine may have other work: what follows from an event is awaited, not timed. */
const soon = { timeout: 15_000 };
const webhook = (path: string, form: Record<string, string>, options?: Parameters<typeof post>[3]) => post(api.app, path, form, options);
const rowOf = async (sid: string) => (await core.db.select().from(twilioCall).where(eq(twilioCall.sid, sid)))[0]!;
const tokenIn = (twiml: string) => /sip:(999\d{24})@sip\.hotline\.test:5061;transport=tls/.exec(twiml)?.[1];
const tasks = () => core.db.select().from(callBack);

describe('a call comes in', () => {
  it('is handed to our switch with a token of its own, and reaches the queue as that caller', async () => {
    const form = incomingCall();
    const { status: code, text } = await webhook('/incoming', form);
    expect(code).toBe(200);
    expect(text).toContain('<Dial answerOnBridge="true"');
    expect(text).toContain('username="hotline" password="a password for &lt;Sip> &amp; digest"');
    const leg = engine.call({ called: tokenIn(text)!, number: '+266696687', trunk: 'twilio' });
    await expect.poll(async () => (await core.db.select({ call }).from(callLeg).innerJoin(call, eq(call.id, callLeg.callId)).where(eq(callLeg.leg, leg)))[0]?.call, soon).toMatchObject({ direction: 'inbound', lineNumber: '12345', callerMasked: '154****1111', trunk: 'twilio' });
    expect(engine.heard(leg)).toContain('greeting-12345');
    engine.hangUp(leg);
    await floor.drained();
  });
  it('its token is good once, for this call and a minute; what else comes is turned away before anybody hears of it', async () => {
    const { text } = await webhook('/incoming', incomingCall());
    const rings = (called: string, over = 'twilio') => engine.call({ called, trunk: over });
    const first = rings(tokenIn(text)!);
    await expect.poll(() => core.db.$count(callLeg, eq(callLeg.leg, first)), soon).toBe(1);
    const again = rings(tokenIn(text)!);
    const unknown = rings(`999${'0'.repeat(24)}`);
    const late = tokenIn((await webhook('/incoming', incomingCall())).text)!;
    core.clock.advance(60_001);
    await floor.renew();
    const old = rings(late);
    await expect.poll(() => [again, unknown, old].filter((l) => engine.legs.has(l)), soon).toEqual([]);
    for (const leg of [again, unknown, old]) expect(await core.db.$count(callLeg, eq(callLeg.leg, leg))).toBe(0);
    engine.hangUp(first);
    await floor.drained();
  });
  it('the same webhook twice is one call with one token; after its use it is hung up', async () => {
    const form = incomingCall();
    const [a, b] = await Promise.all([webhook('/incoming', form), webhook('/incoming', form)]);
    expect(tokenIn(a.text)).toBe(tokenIn(b.text));
    const leg = engine.call({ called: tokenIn(a.text)!, trunk: 'twilio' });
    await expect.poll(() => core.db.$count(callLeg, eq(callLeg.leg, leg)), soon).toBe(1);
    expect((await webhook('/incoming', form)).text).toMatch(/<Response><Hangup\/><\/Response>$/);
    engine.hangUp(leg);
    await floor.drained();
  });
  it.each([['+266696687'], ['anonymous'], ['Restricted'], [''], ['sip:anonymous@anonymous.invalid']])('withheld as %j it is answered all the same', async (From) => {
    const form = incomingCall({ From });
    expect(tokenIn((await webhook('/incoming', form)).text)).toBeDefined();
    expect((await rowOf(form.CallSid!)).numberSealed).toBeNull();
  });
  it('our switch cannot be reached: the caller is told, and called back, once', async () => {
    const form = incomingCall({ From: '+8615400007777' });
    await webhook('/incoming', form);
    const after = { ...form, DialCallStatus: 'failed', DialCallSid: newSid(), DialSipResponseCode: '503' };
    const told = await webhook('/after', after);
    expect(told.text).toMatch(/<Say language="zh-CN">.*尽快给您回电.*<\/Say><Hangup\/>/);
    await webhook('/after', after);
    await webhook('/status', status(form.CallSid!, 'completed', 0, { Direction: 'inbound' }));
    const [task] = (await tasks()).filter((t) => t.callerMasked === '154****7777');
    expect(task).toMatchObject({ why: 'lost', lineNumber: '12345', state: 'open' });
    expect(await core.db.$count(callBackEvent, eq(callBackEvent.callBackId, task!.id))).toBe(1);
  });
  it('they give up before our switch is reached: called back; who withheld the number cannot be', async () => {
    const form = incomingCall({ From: '+8615400006666' });
    await webhook('/incoming', form);
    await webhook('/status', status(form.CallSid!, 'completed', 0, { Direction: 'inbound', CallDuration: '4' }));
    expect((await tasks()).find((t) => t.callerMasked === '154****6666')).toMatchObject({ why: 'missed' });
    const before = (await tasks()).length;
    const hidden = incomingCall({ From: 'anonymous' });
    await webhook('/incoming', hidden);
    await webhook('/status', status(hidden.CallSid!, 'completed', 0));
    expect((await tasks()).length).toBe(before);
  });
  it('that was answered by the floor is no missed call', async () => {
    const form = incomingCall({ From: '+8615400005555' });
    const leg = engine.call({ called: tokenIn((await webhook('/incoming', form)).text)!, trunk: 'twilio' });
    await expect.poll(() => core.db.$count(callLeg, eq(callLeg.leg, leg)), soon).toBe(1);
    expect((await webhook('/after', { ...form, DialCallStatus: 'completed' })).text).not.toContain('<Say');
    await webhook('/status', status(form.CallSid!, 'completed', 0));
    expect((await rowOf(form.CallSid!)).endedAt).not.toBeNull();
    expect((await tasks()).some((t) => t.callerMasked === '154****5555')).toBe(false);
    engine.hangUp(leg);
    await floor.drained();
  });
  it('without a trunk of Twilio the caller is told and called back', async () => {
    const rows = await core.db.select().from(trunk).where(eq(trunk.name, 'twilio'));
    await core.db.update(trunk).set({ active: false });
    const form = incomingCall({ From: '+8615400004444' });
    expect((await webhook('/incoming', form)).text).toContain('尽快给您回电');
    expect((await webhook('/incoming', incomingCall({ From: 'anonymous' }))).text).toContain('请稍后再拨');
    await core.db.update(trunk).set({ active: true }).where(eq(trunk.id, rows[0]!.id));
    expect((await tasks()).find((t) => t.callerMasked === '154****4444')).toMatchObject({ why: 'missed' });
    expect((await webhook('/incoming', form)).text).toMatch(/<Response><Hangup\/><\/Response>$/);
  });
});

describe('who sends it', () => {
  it('is checked before anything is read: forged, tampered with, of another account, or no such form', async () => {
    const form = incomingCall();
    const refused = async (...args: Parameters<typeof webhook>) => { const { status: code, text } = await webhook(...args); return [code, JSON.parse(text).error.id]; };
    expect(await refused('/incoming', form, { token: 'another token' })).toEqual([401, 'forged']);
    expect(await refused('/incoming', form, { tamper: { From: '+8613800138000' } })).toEqual([401, 'forged']);
    expect(await refused('/incoming', form, { tamper: { Extra: '1' } })).toEqual([401, 'forged']);
    expect(await refused('/incoming', { ...form, AccountSid: `AC${'f'.repeat(32)}` })).toEqual([401, 'forged']);
    expect(await refused('/incoming', { ...form, CallSid: "CA'; drop table call" })).toEqual([400, 'invalid']);
    expect(await refused('/status', status(form.CallSid!, 'nonsense', 0))).toEqual([400, 'invalid']);
    expect(await core.db.$count(twilioCall, eq(twilioCall.sid, form.CallSid!))).toBe(0);
  });
  it('without Twilio there is nothing here; too much is not read', async () => {
    const other = { ...core, config: { ...core.config, twilio: undefined } } as TestCore;
    const without = await testApi(core, () => ({ open: { '/api/channels/twilio-voice': twilioVoiceRoutes(other) } }));
    expect((await post(without.app, '/incoming', incomingCall())).status).toBe(503);
    await without.close();
    expect((await webhook('/incoming', incomingCall({ CallToken: 'x'.repeat(70_000) }))).status).toBe(413);
  });
});

describe('we call', () => {
  const actor = () => core.staff('teamlead1');
  beforeEach(async () => {
    twilio.asked = [];
    twilio.answers = [];
    core.clock.advance(60_000);
    await floor.renew();
    const [row] = await core.db.select().from(seat).where(eq(seat.staffId, agent.staffId));
    if (row && row.state !== 'busy') await changeSeat(core, await actor(), { state: 'busy', reason: 'other' });
    await floor.drained();
  });

  /** The agent's telephone answers, and Twilio is asked to call. */
  async function dials(number: string) {
    const { callNo } = await dial(core, await actor(), { number, purpose: 'other' });
    await floor.drained();
    engine.pickUp(engine.ringing(agent.user)!);
    await floor.drained();
    await expect.poll(() => twilio.asked.length, soon).toBeGreaterThan(0);
    const asked = twilio.asked[0]!;
    const rows = () => core.db.select().from(twilioCall).where(eq(twilioCall.direction, 'outbound')).orderBy(twilioCall.id);
    const row = async () => (await rows()).at(-1)!;
    await expect.poll(async () => (await row()).status !== 'asked' || (await row()).endedAt !== null, soon).toBe(true);
    const callRow = async () => (await core.db.select().from(call).where(eq(call.callNo, callNo)))[0]!;
    return { callNo, asked, row, callRow, sid: (await row()).sid! };
  }
  const ends = async (callRow: () => Promise<typeof call.$inferSelect>) => { await expect.poll(async () => { await floor.drained(); return (await callRow()).outcome; }, soon).not.toBeNull(); return (await callRow()).outcome; };

  it('the citizen by Twilio, who hands them to our switch when they answer; then both talk, and either may hang up', async () => {
    const { asked, row, callRow, sid } = await dials('13800138001');
    expect(asked).toMatchObject({ method: 'POST', uri: expect.stringMatching(/\/Accounts\/AC0+1\/Calls\.json$/), data: { To: '+8613800138001', From: '+862155550100', StatusCallback: 'https://12345.example.gov.cn/api/channels/twilio-voice/status', StatusCallbackEvent: ['initiated', 'ringing', 'answered', 'completed'] } });
    await webhook('/status', status(sid, 'ringing', 1));
    await webhook('/status', status(sid, 'in-progress', 2));
    const leg = engine.call({ called: tokenIn(asked.data.Twiml!)!, number: '+862155550100', trunk: 'twilio' });
    await expect.poll(async () => { await floor.drained(); return (await callRow()).state; }, soon).toBe('talking');
    expect(engine.hears(leg)).toHaveLength(1);
    expect((await callRow()).direction).toBe('outbound');
    expect(engine.violations).toEqual([]);
    engine.hangUp(leg);
    expect(await ends(callRow)).toBe('answered');
    await expect.poll(async () => (await row()).endedAt, soon).not.toBeNull();
    await webhook('/status', status(sid, 'completed', 3, { CallDuration: '40' }));
  });
  it.each([['busy', undefined, 'busy'], ['no-answer', undefined, 'noAnswer'], ['failed', '404', 'noSuchNumber'], ['failed', '603', 'declined'], ['failed', '503', 'unreachable'], ['completed', undefined, 'unreachable']] as const)('%s (%s) ends it as %s', async (last, sipCode, outcome) => {
    const { sid, callRow } = await dials(`138001381${last.length}${sipCode?.slice(0, 1) ?? 0}`);
    await webhook('/status', status(sid, 'ringing', 1));
    await webhook('/status', status(sid, last, 2, sipCode ? { SipResponseCode: sipCode } : {}));
    expect(await ends(callRow)).toBe(outcome);
  });
  it('statuses that come late, twice, or of a call we do not know change nothing', async () => {
    const { sid, row, callRow } = await dials('13800138003');
    await webhook('/status', status(sid, 'ringing', 1));
    await webhook('/status', status(sid, 'initiated', 0));
    expect((await row()).status).toBe('ringing');
    await webhook('/status', status(sid, 'ringing', 1));
    await webhook('/status', status(sid, 'busy', 2));
    await webhook('/status', status(sid, 'ringing', 3));
    await webhook('/status', status(sid, 'completed', 4));
    expect(await row()).toMatchObject({ status: 'busy', heard: [{ outcome: 'taken' }, { outcome: 'late' }, { outcome: 'late' }, { outcome: 'taken' }, { outcome: 'late' }, { outcome: 'late' }] });
    expect(await ends(callRow)).toBe('busy');
    expect((await webhook('/status', status(newSid(), 'completed', 0))).status).toBe(204);
  });
  it('given up while it rings, Twilio is told, and whoever answers after that reaches nobody', async () => {
    const { asked, sid, callNo, callRow } = await dials('13800138004');
    await floor.do(await actor(), 'hangUp', { callNo }, {});
    await expect.poll(() => twilio.asked.at(-1), soon).toMatchObject({ method: 'POST', uri: expect.stringContaining(`/Calls/${sid}.json`), data: { Status: 'completed' } });
    await ends(callRow);
    const leg = engine.call({ called: tokenIn(asked.data.Twiml!)!, trunk: 'twilio' });
    await expect.poll(() => engine.legs.has(leg), soon).toBe(false);
  });
  it.each([[400, 21_211, 'declined'], [401, 20_003, 'unreachable'], [429, 20_429, 'unreachable']])('refused by Twilio with %d (%d)', async (statusCode, code, outcome) => {
    twilio.answers = [{ statusCode, body: { code, message: 'as documented', more_info: `https://www.twilio.com/docs/errors/${code}`, status: statusCode } }];
    const { callRow } = await dials(`1380013850${String(statusCode).at(-1)}`);
    expect(await ends(callRow)).toBe(outcome);
  });
  it('over another trunk it is the switch that calls, not Twilio', async () => {
    await addTrunk(core, { prefixes: ['139'] });
    const { callNo } = await dial(core, await actor(), { number: '13900139000', purpose: 'other' });
    await floor.drained();
    engine.pickUp(engine.ringing(agent.user)!);
    await floor.drained();
    expect(engine.ringing('13900139000')).toBeDefined();
    expect(twilio.asked).toEqual([]);
    await floor.do(await actor(), 'hangUp', { callNo }, {});
    expect(withTwilio({ ...core, config: { ...core.config, twilio: undefined } } as TestCore, engine)).toBe(engine);
  });
  it('a call goes on when the program begins anew, and ends by the switch’s word', async () => {
    const { asked, callRow, row } = await dials('13800138006');
    const leg = engine.call({ called: tokenIn(asked.data.Twiml!)!, trunk: 'twilio' });
    await expect.poll(async () => { await floor.drained(); return (await callRow()).state; }, soon).toBe('talking');
    await floor.stop({ keepsLease: true });
    floor = await startFloor(core, withTwilio(core, engine, twilioRest(account, twilio)), { clock: false, holder: 'test' });
    await floor.drained();
    expect((await callRow()).state).toBe('talking');
    expect((await floor.engine.snapshot()).legs.map((l) => l.leg)).toContain((await row()).leg);
    engine.hangUp(leg);
    expect(await ends(callRow)).toBe('answered');
  });
});
