/** What a team lead does to seats, and what agents ask of their team lead. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { call, callEvent, callMark, seatEvent } from '../../../telephony/db/schema/index.ts';
import { limitsInForce, saveLimits } from '../../../telephony/watch/limits.ts';
import { messageAll, readMessages, unread } from '../../../telephony/watch/verbs/message.ts';
import { refusal } from '../../setup/story.ts';
import { testFloor, type TestAgent, type TestFloor } from '../memory/floor.ts';

let f: TestFloor;
let agent: TestAgent;
let lead: TestAgent;
beforeAll(async () => { f = await testFloor(); });
afterAll(() => f?.close());
beforeEach(async () => { agent = await f.agent('agent1'); lead = await f.agent('teamlead1', 'busy'); });

let next = 0;
async function talk(): Promise<string> {
  const citizen = await f.calls(`1542000${String(1000 + ++next)}`);
  f.engine.pickUp(agent.rings());
  await f.settle();
  return citizen;
}
const hangUp = async (citizen: string) => { f.engine.hangUp(citizen); await f.settle(); };
const force = (verb: string, input: Record<string, unknown> = {}) => f.floor.do(lead.actor, verb, { staffId: agent.actor.staffId }, { ...input, staffId: agent.actor.staffId });
const own = (verb: string, input = {}) => f.floor.do(agent.actor, verb, { staffId: agent.actor.staffId }, input);
const noted = async (kind: string) => (await f.core.db.select().from(seatEvent).where(eq(seatEvent.kind, kind))).at(-1);

describe('forced', () => {
  test('ready: an agent who let it ring and came back is in the queue again, and it says who did it', async () => {
    await agent.set('busy', 'other');
    await force('forceReady', { why: '排队较多' });
    expect(await agent.seat()).toMatchObject({ state: 'ready', reason: null });
    expect(await noted('forceReady')).toMatchObject({ staffId: agent.actor.staffId, byId: lead.actor.staffId, data: { state: 'ready', why: '排队较多' } });
    expect(await refusal(force('forceReady'))).toBe('wrongState');
  });

  test('not ready while no telephone is there', async () => {
    await agent.set('busy', 'rest');
    f.engine.unregister(agent.user);
    await f.settle();
    expect(await refusal(force('forceReady'))).toBe('ruleRefused:noTelephone');
    f.engine.register(agent.user);
    await f.settle();
  });

  test('busy in a talk holds from the end of after-call work on, with its reason', async () => {
    const citizen = await talk();
    await force('forceBusy', { reason: 'meeting' });
    expect(await agent.seat()).toMatchObject({ state: 'talking', next: { state: 'busy', reason: 'meeting' } });
    await hangUp(citizen);
    await agent.act('finish');
    expect(await agent.seat()).toMatchObject({ state: 'busy', reason: 'meeting' });
  });

  test('offline: nobody is put through any more', async () => {
    await force('forceOffline');
    expect((await agent.seat()).state).toBe('offline');
    const citizen = await f.calls('15420002001');
    expect(f.engine.ringing(agent.user)).toBeUndefined();
    await hangUp(citizen);
    expect(await refusal(force('forceOffline'))).toBe('wrongState');
  });

  test('by nobody but who looks after them', async () => {
    expect(await refusal(f.floor.do(agent.actor, 'forceBusy', { staffId: lead.actor.staffId }, { staffId: lead.actor.staffId }))).toBe('notAllowed');
    const other = { ...lead.actor, hotlineNumbers: ['12350-none'] };
    expect(await refusal(f.floor.do(other, 'forceBusy', { staffId: agent.actor.staffId }, { staffId: agent.actor.staffId }))).toBe('notFound');
  });
});

describe('messages', () => {
  test('stand until they are read, and the sender sees that they are', async () => {
    await f.floor.do(lead.actor, 'message', { staffId: agent.actor.staffId }, { staffId: agent.actor.staffId, text: '请尽快结束话后。' });
    const [message] = await unread(f.core, agent.actor.staffId);
    expect(message).toMatchObject({ fromName: lead.actor.name, text: '请尽快结束话后。' });
    await readMessages(f.core, lead.actor.staffId, [message!.id]); // not theirs to read
    expect(await unread(f.core, agent.actor.staffId)).toHaveLength(1);
    await readMessages(f.core, agent.actor.staffId, [message!.id]);
    expect(await unread(f.core, agent.actor.staffId)).toEqual([]);
  });

  test('to all reaches everybody at work but the sender; refused where nobody is', async () => {
    await f.agent('agent2');
    expect(await messageAll(f.core, lead.actor, { text: '午间高峰，请示闲。' })).toBe(2);
    expect((await unread(f.core, (await f.core.staff('agent2')).staffId)).map((m) => m.text)).toEqual(['午间高峰，请示闲。']);
    expect(await refusal(messageAll(f.core, { ...lead.actor, hotlineNumbers: ['none'] }, { text: '有人吗' }))).toBe('ruleRefused:nobodyThere');
    expect(await refusal(messageAll(f.core, agent.actor, { text: '有人吗' }))).toBe('notAllowed');
    await (await f.agent('agent2', null)).set('offline');
  });
});

describe('a raised hand', () => {
  test('is up once, taken by one lead, and put down by the agent', async () => {
    await own('askHelp');
    expect(await refusal(own('askHelp'))).toBe('ruleRefused:handIsUp');
    await force('takeHand');
    const supervisor = await f.core.staff('supervisor1');
    expect(await refusal(f.floor.do(supervisor, 'takeHand', { staffId: agent.actor.staffId }, { staffId: agent.actor.staffId }))).toBe('ruleRefused:handTaken');
    await own('lowerHand');
    expect(await refusal(own('lowerHand'))).toBe('ruleRefused:noHand');
    expect(await refusal(force('takeHand'))).toBe('ruleRefused:noHand');
  });
});

describe('after an abusive call', () => {
  test('one key: the call is marked, the rest begins after after-call work and ends by itself', async () => {
    await saveLimits(f.core.db, await f.core.staff('supervisor1'), { restMinutes: 5 }, f.core.now());
    const citizen = await talk();
    const row = await f.callOf(citizen);
    await own('abused', { note: '辱骂坐席' });
    expect(await refusal(own('abused'))).toBe('ruleRefused:markedAlready');
    expect(await f.core.db.select().from(callMark).where(eq(callMark.callId, row.id))).toMatchObject([{ kind: 'abusive', staffId: agent.actor.staffId, note: '辱骂坐席' }]);
    expect((await f.core.db.select().from(callEvent).where(eq(callEvent.callId, row.id))).map((e) => e.kind)).toContain('abusive');
    await hangUp(citizen);
    await agent.act('finish');
    expect(await agent.seat()).toMatchObject({ state: 'busy', reason: 'afterAbuse' });
    expect(await refusal(force('forceReady'))).toBe('ruleRefused:resting');
    await f.jump(4 * 60_000);
    expect((await agent.seat()).state).toBe('busy');
    await f.jump(61_000);
    expect((await agent.seat()).state).toBe('ready');
  });

  test('also just after it; not without a call', async () => {
    const citizen = await talk();
    await hangUp(citizen);
    await own('abused');
    expect(await agent.seat()).toMatchObject({ state: 'busy', reason: 'afterAbuse' });
    await f.jump(20 * 60_000);
    expect(await refusal(own('abused'))).toBe('ruleRefused:noCallLately');
  });
});

test('limits are a supervisor’s; what was not said stays as it was', async () => {
  const before = await limitsInForce(f.core.db);
  expect(await refusal(saveLimits(f.core.db, lead.actor, { longestWaitSeconds: 90 }, f.core.now()))).toBe('notAllowed');
  await saveLimits(f.core.db, await f.core.staff('supervisor1'), { longestWaitSeconds: 90 }, f.core.now());
  expect(await limitsInForce(f.core.db)).toEqual({ ...before, longestWaitSeconds: 90 });
  expect(await f.core.db.select({ n: call.id }).from(call)).not.toEqual([]);
});
