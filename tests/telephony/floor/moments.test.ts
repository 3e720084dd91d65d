/** Somebody hangs up, or is lost, at each moment there is: the right record, and nothing left over. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { call, line } from '../../../telephony/db/schema/index.ts';
import { testFloor, type TestAgent, type TestFloor } from '../memory/floor.ts';
import { clear, someone } from './talk.ts';

let f: TestFloor;
let a: TestAgent;
let b: TestAgent;
beforeAll(async () => { f = await testFloor({ quickPrompts: false }); });
afterAll(() => f?.close());
beforeEach(async () => { a = await f.agent('agent1', null); b = await f.agent('agent2', null); });
afterEach(() => clear(f, a, b));

const lastBack = async () => (await f.callBacks()).at(-1);
async function greeted(number: string | null = someone()): Promise<string> {
  const citizen = await f.calls(number);
  f.engine.finish(citizen);
  await f.settle();
  return citizen;
}

describe('the caller leaves', () => {
  test('before the first word', async () => {
    const citizen = f.engine.call({ called: '12345', number: someone() });
    f.engine.hangUp(citizen);
    await f.settle();
    expect(await f.callOf(citizen)).toMatchObject({ state: 'ended', outcome: 'shortAbandoned', endedBy: 'citizen' });
  });

  test('during the greeting', async () => {
    const citizen = await f.calls(someone());
    expect(f.engine.hears(citizen)).toBe('prompts');
    f.core.clock.advance(6000);
    f.engine.hangUp(citizen);
    await f.settle();
    expect(await f.callOf(citizen)).toMatchObject({ outcome: 'abandoned', queuedAt: null });
    expect(await lastBack()).toMatchObject({ why: 'abandoned', state: 'open' });
  });

  test('in the queue: a call-back task with their place', async () => {
    const citizen = await greeted();
    const { queuedAt, id } = await f.callOf(citizen);
    expect(f.engine.hears(citizen)).toBe('music');
    await f.wait(20_000);
    f.engine.hangUp(citizen);
    await f.settle();
    expect(await f.callOf(citizen)).toMatchObject({ outcome: 'abandoned' });
    expect(await lastBack()).toMatchObject({ callId: id, why: 'abandoned', queuedAt });
  });

  test('while it rings at an agent: the agent is as free as before', async () => {
    await a.set('ready');
    const before = await a.seat();
    const citizen = await greeted();
    expect((await a.seat()).state).toBe('ringing');
    f.engine.hangUp(citizen);
    await f.settle();
    expect(await a.seat()).toMatchObject({ state: 'ready', idleSince: before.idleSince, callId: null });
    expect(await lastBack()).toMatchObject({ why: 'missed' });
  });

  test('in the moment in which the agent answers', async () => {
    await a.set('ready');
    const citizen = await greeted();
    const own = a.rings();
    f.engine.hangUp(citizen);
    f.engine.pickUp(own);
    await f.settle();
    expect((await f.callOf(citizen)).state).toBe('ended');
    expect(['ready', 'afterCall']).toContain((await a.seat()).state);
  });

  test('on hold, and during a consultation that rings', async () => {
    await a.set('ready');
    const citizen = await greeted();
    f.engine.pickUp(a.rings());
    await f.settle();
    await b.set('ready');
    await a.act('consult', { staffId: b.actor.staffId });
    f.engine.hangUp(citizen);
    await f.settle();
    expect(await f.callOf(citizen)).toMatchObject({ state: 'ended', outcome: 'answered', heldSince: null });
    expect((await a.seat()).state).toBe('afterCall');
    expect((await b.seat()).state).toBe('ready');
  });

  test('during the question after the talk', async () => {
    await a.set('ready');
    const citizen = await greeted();
    f.engine.pickUp(a.rings());
    await f.settle();
    await a.act('hangUp');
    f.engine.hangUp(citizen);
    await f.settle();
    expect(await f.callOf(citizen)).toMatchObject({ state: 'ended', outcome: 'answered', surveyDigit: null });
  });
});

describe('the agent', () => {
  test('does not answer: the next one is rung, the caller keeps the place', async () => {
    await a.set('ready');
    const citizen = await greeted();
    const { queuedAt } = await f.callOf(citizen);
    await b.set('ready');
    await f.wait(16_000);
    expect(await a.seat()).toMatchObject({ state: 'busy', reason: 'notAnswered' });
    expect(await f.callOf(citizen)).toMatchObject({ state: 'ringing', staffId: b.actor.staffId, queuedAt, triedStaffIds: [a.actor.staffId] });
  });

  test.each(['busy', 'refused', 'unreachable', 'noCommonCodec'] as const)('’s telephone says %s: the same', async (cause) => {
    await a.set('ready');
    const citizen = await greeted();
    f.engine.decline(a.rings(), cause);
    await f.settle();
    expect((await f.callOf(citizen)).state).toBe('waiting');
    expect((await a.seat()).reason).toBe('notAnswered');
  });

  test('’s telephone is not there any more when it should ring', async () => {
    await a.set('ready');
    f.engine.unregister(a.user);
    const citizen = await greeted();
    expect((await f.callOf(citizen)).state).toBe('waiting');
    await f.wait(61_000);
    expect((await a.seat()).state).toBe('offline');
    f.engine.register(a.user);
    await f.settle();
  });

  test('’s telephone is lost in the talk and comes back: the same agent goes on, the caller heard why', async () => {
    await a.set('ready');
    const citizen = await greeted();
    f.engine.pickUp(a.rings());
    await f.settle();
    f.engine.unregister(a.user);
    f.engine.lose([...f.engine.legs.values()].find((l) => l.user === a.user)!.leg);
    await f.settle();
    expect((await f.callOf(citizen)).state).toBe('interrupted');
    expect(f.engine.heard(citizen)).toContain('reconnecting');
    f.engine.finish(citizen);
    await f.wait(5000);
    f.engine.register(a.user);
    await f.settle();
    f.engine.pickUp(a.rings());
    await f.settle();
    expect(await f.callOf(citizen)).toMatchObject({ state: 'talking', staffId: a.actor.staffId });
    expect(f.engine.hears(citizen)).toHaveLength(1);
    expect(await f.events(citizen)).toEqual(expect.arrayContaining(['interrupted', 'cameBack']));
  });

  test('’s telephone does not come back: the caller goes to somebody else before all others', async () => {
    await a.set('ready');
    const citizen = await greeted();
    f.engine.pickUp(a.rings());
    await f.settle();
    f.engine.unregister(a.user);
    f.engine.lose([...f.engine.legs.values()].find((l) => l.user === a.user)!.leg);
    const later = await greeted();
    f.engine.finish(citizen);
    await f.wait(21_000);
    expect(await f.callOf(citizen)).toMatchObject({ state: 'waiting', priority: 9 });
    expect((await a.seat()).state).toBe('offline');
    await b.set('ready');
    expect(await f.callOf(citizen)).toMatchObject({ state: 'ringing', staffId: b.actor.staffId });
    expect((await f.callOf(later)).state).toBe('waiting');
  });

  test('hears no sound any more, with the telephone still there: rung again at once', async () => {
    await a.set('ready');
    const citizen = await greeted();
    const own = a.rings();
    f.engine.pickUp(own);
    await f.settle();
    f.engine.lose(own, 'mediaLost');
    await f.settle();
    expect((await f.callOf(citizen)).state).toBe('interrupted');
    expect(a.rings()).not.toBe(own);
  });
});

describe('before anybody can answer', () => {
  test('an unknown number is told so and leaves a record', async () => {
    const citizen = await f.calls(someone(), '88888');
    expect(f.engine.legs.has(citizen)).toBe(false);
    expect(await f.callOf(citizen)).toMatchObject({ state: 'ended', outcome: 'refused', lineNumber: null });
    expect((await f.legsOf(citizen))[0]).toMatchObject({ cause: 'noSuchNumber' });
  });

  test('too many wait: said at once, and 1 asks for a call back', async () => {
    await f.core.db.update(line).set({ mostWaiting: 0 }).where(eq(line.number, '12345'));
    const citizen = await f.calls(someone());
    expect(f.engine.heard(citizen)).toEqual(['full', 'offer-call-back']);
    f.engine.press(citizen, '1');
    await f.settle();
    f.engine.finish(citizen);
    await f.settle();
    expect(await f.callOf(citizen)).toMatchObject({ state: 'ended', outcome: 'callBack' });
    expect(await lastBack()).toMatchObject({ why: 'asked' });
    const other = await f.calls(someone());
    f.engine.hangUp(other);
    await f.settle();
    expect(await lastBack()).toMatchObject({ why: 'full' });
    await f.core.db.update(line).set({ mostWaiting: 200 }).where(eq(line.number, '12345'));
  });

  test('outside the hours: said so, and they are called back in the morning', async () => {
    await f.core.db.update(line).set({ hours: {} }).where(eq(line.number, '12345'));
    const citizen = await f.calls(someone());
    expect(f.engine.heard(citizen)).toEqual(['closed-hours', 'offer-call-back']);
    f.engine.finish(citizen);
    await f.wait(11_000);
    expect(await f.callOf(citizen)).toMatchObject({ state: 'ended', outcome: 'closedHours' });
    expect(await lastBack()).toMatchObject({ why: 'night' });
    await f.core.db.update(line).set({ hours: { workday: [{ from: 0, to: 1440 }], weekend: [{ from: 0, to: 1440 }], holiday: [{ from: 0, to: 1440 }] } }).where(eq(line.number, '12345'));
  });

  test('while waiting: place and time are said, and 1 asks for a call back that keeps the place', async () => {
    await greeted();
    const citizen = await greeted();
    const { queuedAt } = await f.callOf(citizen);
    await f.wait(9000);
    expect(f.engine.heard(citizen)).toEqual(expect.arrayContaining(['waiting', 'press-call-back']));
    f.engine.press(citizen, '1');
    await f.settle();
    f.engine.finish(citizen);
    await f.settle();
    expect(await f.callOf(citizen)).toMatchObject({ state: 'ended', outcome: 'callBack' });
    expect(await lastBack()).toMatchObject({ why: 'asked', queuedAt });
  });

  test('a number that is withheld is answered, and cannot be called back', async () => {
    const before = (await f.callBacks()).length;
    const citizen = await greeted(null);
    f.engine.press(citizen, '1');
    await f.settle();
    expect((await f.callOf(citizen)).state).toBe('waiting');
    f.engine.hangUp(citizen);
    await f.settle();
    expect(await f.callBacks()).toHaveLength(before);
  });

  test('the same leg told twice is one call', async () => {
    const citizen = await greeted();
    const event = { kind: 'inbound' as const, leg: citizen, from: { kind: 'trunk' as const, trunk: 'city', number: '15400009999' }, called: '12345', at: f.core.now() };
    f.floor.hear(event);
    await f.settle();
    const rows = await f.core.db.select().from(call).where(eq(call.state, 'waiting'));
    expect(rows).toHaveLength(1);
  });
});
