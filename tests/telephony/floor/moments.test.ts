/** Somebody hangs up, or is lost, at each moment there is: the right record, and nothing left over. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testFloor, type TestAgent, type TestFloor } from '../memory/floor.ts';
import { clear, greeted, lastBack, someone } from './talk.ts';

let f: TestFloor;
let a: TestAgent;
let b: TestAgent;
beforeAll(async () => { f = await testFloor({ quickPrompts: false }); });
afterAll(() => f?.close());
beforeEach(async () => { a = await f.agent('agent1', null); b = await f.agent('agent2', null); });
afterEach(() => clear(f, a, b));

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
    expect(await lastBack(f)).toMatchObject({ why: 'abandoned', state: 'open' });
  });

  test('in the queue: a call-back task with their place', async () => {
    const citizen = await greeted(f);
    const { queuedAt, id } = await f.callOf(citizen);
    expect(f.engine.hears(citizen)).toBe('music');
    await f.wait(20_000);
    f.engine.hangUp(citizen);
    await f.settle();
    expect(await f.callOf(citizen)).toMatchObject({ outcome: 'abandoned' });
    expect(await lastBack(f)).toMatchObject({ callId: id, why: 'abandoned', queuedAt });
  });

  test('while it rings at an agent: the agent is as free as before', async () => {
    await a.set('ready');
    const before = await a.seat();
    const citizen = await greeted(f);
    expect((await a.seat()).state).toBe('ringing');
    f.engine.hangUp(citizen);
    await f.settle();
    expect(await a.seat()).toMatchObject({ state: 'ready', idleSince: before.idleSince, callId: null });
    expect(await lastBack(f)).toMatchObject({ why: 'missed' });
  });

  test('in the moment in which the agent answers', async () => {
    await a.set('ready');
    const citizen = await greeted(f);
    const own = a.rings();
    f.engine.hangUp(citizen);
    f.engine.pickUp(own);
    await f.settle();
    expect((await f.callOf(citizen)).state).toBe('ended');
    expect(['ready', 'afterCall']).toContain((await a.seat()).state);
  });

  test('on hold, and during a consultation that rings', async () => {
    await a.set('ready');
    const citizen = await greeted(f);
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
    const citizen = await greeted(f);
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
    const citizen = await greeted(f);
    const { queuedAt } = await f.callOf(citizen);
    await b.set('ready');
    await f.wait(16_000);
    expect(await a.seat()).toMatchObject({ state: 'busy', reason: 'notAnswered' });
    expect(await f.callOf(citizen)).toMatchObject({ state: 'ringing', staffId: b.actor.staffId, queuedAt, triedStaffIds: [a.actor.staffId] });
  });

  test.each(['busy', 'refused', 'unreachable', 'noCommonCodec'] as const)('’s telephone says %s: the same', async (cause) => {
    await a.set('ready');
    const citizen = await greeted(f);
    f.engine.decline(a.rings(), cause);
    await f.settle();
    expect((await f.callOf(citizen)).state).toBe('waiting');
    expect((await a.seat()).reason).toBe('notAnswered');
  });

  test('’s telephone is not there any more when it should ring', async () => {
    await a.set('ready');
    f.engine.unregister(a.user);
    const citizen = await greeted(f);
    expect((await f.callOf(citizen)).state).toBe('waiting');
    await f.wait(61_000);
    expect((await a.seat()).state).toBe('offline');
    f.engine.register(a.user);
    await f.settle();
  });

  test('’s telephone is lost in the talk and comes back: the same agent goes on, the caller heard why', async () => {
    await a.set('ready');
    const citizen = await greeted(f);
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
    const citizen = await greeted(f);
    f.engine.pickUp(a.rings());
    await f.settle();
    f.engine.unregister(a.user);
    f.engine.lose([...f.engine.legs.values()].find((l) => l.user === a.user)!.leg);
    const later = await greeted(f);
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
    const citizen = await greeted(f);
    const own = a.rings();
    f.engine.pickUp(own);
    await f.settle();
    f.engine.lose(own, 'mediaLost');
    await f.settle();
    expect((await f.callOf(citizen)).state).toBe('interrupted');
    expect(a.rings()).not.toBe(own);
  });
});
