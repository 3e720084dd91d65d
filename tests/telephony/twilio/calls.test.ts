import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callListQuery, listCalls } from '../../../telephony/calls/list.ts';
import { call, callBackEvent, callLeg, trunk, twilioCall } from '../../../telephony/db/schema/index.ts';
import type { Floor } from '../../../telephony/floor/index.ts';
import { twilioVoiceRoutes } from '../../../telephony/twilio/index.ts';
import { testApi, type TestApi } from '../../setup/api.ts';
import type { TestCore } from '../../setup/core.ts';
import type { MemoryEngine } from '../memory/engine.ts';
import { house, knocking, rowOf, soon, tasks, tokenIn } from './house.ts';
import { incomingCall, newSid, post, status } from './recorded.ts';

let core: TestCore, api: TestApi, engine: MemoryEngine, floor: Floor;
let webhook: ReturnType<typeof knocking>;
beforeAll(async () => {
  ({ core, api, engine, floor } = await house());
  webhook = knocking({ api });
});
afterAll(async () => { await floor.stop(); await api.close(); await core.close(); });

describe('a call comes in', () => {
  it('is handed to our switch with a token of its own, and reaches the queue as that caller', async () => {
    const form = incomingCall();
    const { status: code, text } = await webhook('/incoming', form);
    expect(code).toBe(200);
    expect(text).toContain('<Dial answerOnBridge="true"');
    expect(text).toContain('username="hotline" password="a password for &lt;Sip> &amp; digest"');
    const leg = engine.call({ called: tokenIn(text)!, number: '+266696687', trunk: 'twilio' });
    await expect.poll(async () => (await core.db.select({ call }).from(callLeg).innerJoin(call, eq(call.id, callLeg.callId)).where(eq(callLeg.leg, leg)))[0]?.call, soon).toMatchObject({ direction: 'inbound', way: 'twilio', lineNumber: '12345', callerMasked: '154****1111', trunk: 'twilio' });
    const listed = async (way: string) => (await listCalls(core, await core.staff('supervisor1'), callListQuery.parse({ way }))).items.map((c) => c.way);
    expect([await listed('twilio'), await listed('trunk,web')]).toEqual([['twilio'], []]);
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
    expect((await rowOf(core, form.CallSid!)).numberSealed).toBeNull();
  });
  it('our switch cannot be reached: the caller is told, and called back, once', async () => {
    const form = incomingCall({ From: '+8615400007777' });
    await webhook('/incoming', form);
    const after = { ...form, DialCallStatus: 'failed', DialCallSid: newSid(), DialSipResponseCode: '503' };
    const told = await webhook('/after', after);
    expect(told.text).toMatch(/<Say language="zh-CN">.*尽快给您回电.*<\/Say><Hangup\/>/);
    await webhook('/after', after);
    await webhook('/status', status(form.CallSid!, 'completed', 0, { Direction: 'inbound' }));
    const [task] = (await tasks(core)).filter((t) => t.callerMasked === '154****7777');
    expect(task).toMatchObject({ why: 'lost', lineNumber: '12345', state: 'open' });
    expect(await core.db.$count(callBackEvent, eq(callBackEvent.callBackId, task!.id))).toBe(1);
  });
  it('they give up before our switch is reached: called back; who withheld the number cannot be', async () => {
    const form = incomingCall({ From: '+8615400006666' });
    await webhook('/incoming', form);
    await webhook('/status', status(form.CallSid!, 'completed', 0, { Direction: 'inbound', CallDuration: '4' }));
    expect((await tasks(core)).find((t) => t.callerMasked === '154****6666')).toMatchObject({ why: 'missed' });
    const before = (await tasks(core)).length;
    const hidden = incomingCall({ From: 'anonymous' });
    await webhook('/incoming', hidden);
    await webhook('/status', status(hidden.CallSid!, 'completed', 0));
    expect((await tasks(core)).length).toBe(before);
  });
  it('that was answered by the floor is no missed call', async () => {
    const form = incomingCall({ From: '+8615400005555' });
    const leg = engine.call({ called: tokenIn((await webhook('/incoming', form)).text)!, trunk: 'twilio' });
    await expect.poll(() => core.db.$count(callLeg, eq(callLeg.leg, leg)), soon).toBe(1);
    expect((await webhook('/after', { ...form, DialCallStatus: 'completed' })).text).not.toContain('<Say');
    await webhook('/status', status(form.CallSid!, 'completed', 0));
    expect((await rowOf(core, form.CallSid!)).endedAt).not.toBeNull();
    expect((await tasks(core)).some((t) => t.callerMasked === '154****5555')).toBe(false);
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
    expect((await tasks(core)).find((t) => t.callerMasked === '154****4444')).toMatchObject({ why: 'missed' });
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
