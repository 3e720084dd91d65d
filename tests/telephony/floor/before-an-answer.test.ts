/** Before a person answers: greeted, told what is to be told, turned away or offered a call back, and each with a record. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { call, line } from '../../../telephony/db/schema/index.ts';
import { testFloor, type TestAgent, type TestFloor } from '../memory/floor.ts';
import { clear, greeted, lastBack, someone } from './talk.ts';

let f: TestFloor;
let a: TestAgent;
let b: TestAgent;
beforeAll(async () => { f = await testFloor({ quickPrompts: false }); });
afterAll(() => f?.close());
beforeEach(async () => { a = await f.agent('agent1', null); b = await f.agent('agent2', null); });
afterEach(() => clear(f, a, b));

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
    expect(await lastBack(f)).toMatchObject({ why: 'asked' });
    const other = await f.calls(someone());
    f.engine.hangUp(other);
    await f.settle();
    expect(await lastBack(f)).toMatchObject({ why: 'full' });
    await f.core.db.update(line).set({ mostWaiting: 200 }).where(eq(line.number, '12345'));
  });

  test('outside the hours: said so, and they are called back in the morning', async () => {
    await f.core.db.update(line).set({ hours: {} }).where(eq(line.number, '12345'));
    const citizen = await f.calls(someone());
    expect(f.engine.heard(citizen)).toEqual(['closed-hours', 'offer-call-back']);
    f.engine.finish(citizen);
    await f.wait(11_000);
    expect(await f.callOf(citizen)).toMatchObject({ state: 'ended', outcome: 'closedHours' });
    expect(await lastBack(f)).toMatchObject({ why: 'night' });
    await f.core.db.update(line).set({ hours: { workday: [{ from: 0, to: 1440 }], weekend: [{ from: 0, to: 1440 }], holiday: [{ from: 0, to: 1440 }] } }).where(eq(line.number, '12345'));
  });

  test('while waiting: place and time are said, and 1 asks for a call back that keeps the place', async () => {
    await greeted(f);
    const citizen = await greeted(f);
    const { queuedAt } = await f.callOf(citizen);
    await f.wait(9000);
    expect(f.engine.heard(citizen)).toEqual(expect.arrayContaining(['waiting', 'press-call-back']));
    f.engine.press(citizen, '1');
    await f.settle();
    f.engine.finish(citizen);
    await f.settle();
    expect(await f.callOf(citizen)).toMatchObject({ state: 'ended', outcome: 'callBack' });
    expect(await lastBack(f)).toMatchObject({ why: 'asked', queuedAt });
  });

  test('a number that is withheld is answered, and cannot be called back', async () => {
    const before = (await f.callBacks()).length;
    const citizen = await greeted(f, null);
    f.engine.press(citizen, '1');
    await f.settle();
    expect((await f.callOf(citizen)).state).toBe('waiting');
    f.engine.hangUp(citizen);
    await f.settle();
    expect(await f.callBacks()).toHaveLength(before);
  });

  test('the same leg told twice is one call', async () => {
    const citizen = await greeted(f);
    const event = { kind: 'inbound' as const, leg: citizen, from: { kind: 'trunk' as const, trunk: 'city', number: '15400009999' }, called: '12345', at: f.core.now() };
    f.floor.hear(event);
    await f.settle();
    const rows = await f.core.db.select().from(call).where(eq(call.state, 'waiting'));
    expect(rows).toHaveLength(1);
  });
});
