/** The program is killed, the switch dies, cannot be reached, or has forgotten: calls go on where they can, and what is lost is told so. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { floorLease, recording } from '../../../telephony/db/schema/index.ts';
import { floorOf, startFloor } from '../../../telephony/floor/index.ts';
import { testFloor, type TestAgent, type TestFloor } from '../memory/floor.ts';
import { clear, refusedAs, ringing, someone, talking } from './talk.ts';

let f: TestFloor;
let a: TestAgent;
beforeAll(async () => { f = await testFloor(); });
afterAll(() => f?.close());
beforeEach(async () => { a = await f.agent('agent1'); });
afterEach(() => clear(f, a));

describe('the program is killed', () => {
  test('in a talk: both go on hearing each other, the same recording goes on, and verbs work again', async () => {
    const t = await talking(f, a);
    const { recordingId } = await t.call();
    await f.crash();
    expect(await t.call()).toMatchObject({ state: 'talking', recordingId });
    expect(f.engine.hears(t.citizen)).toEqual([t.own]);
    expect(f.engine.recordings.get(recordingId!)).toBe('running');
    await a.act('hold');
    expect(f.engine.hears(t.citizen)).toBe('music');
  });

  test('while it rings, and the agent answers meanwhile: they talk', async () => {
    const t = await ringing(f, a);
    await f.crash(() => f.engine.pickUp(t.own));
    expect((await t.call()).state).toBe('talking');
    expect(f.engine.hears(t.citizen)).toEqual([t.own]);
  });

  test('and the caller hangs up meanwhile: ended as lost, called back, the agent free', async () => {
    const t = await ringing(f, a);
    await f.crash(() => f.engine.hangUp(t.citizen));
    expect(await t.call()).toMatchObject({ state: 'ended', outcome: 'lost', endedBy: 'engine' });
    expect((await f.callBacks()).at(-1)).toMatchObject({ why: 'lost' });
    expect((await a.seat()).state).toBe('ready');
  });

  test('between the rows and the switch: what was not asked is asked', async () => {
    const t = await talking(f, a);
    const { callNo } = await t.call();
    await f.crash(() => void a.begin('hold', {}, callNo).catch(() => {}));
    expect((await t.call()).heldSince).not.toBeNull();
    expect(f.engine.hears(t.citizen)).toBe('music');
  });

  test('during the greeting: said again, and then the queue', async () => {
    await a.set('busy', 'rest');
    const citizen = f.engine.call({ called: '12345', number: someone() });
    await f.settle();
    await f.crash();
    expect((await f.callOf(citizen)).state).toBe('waiting');
  });
});

describe('the switch', () => {
  test('dies: everybody in it is told apart: who had spoken, who waited; both are called back, seats are free', async () => {
    const t = await talking(f, a);
    const waiting = await f.calls(someone());
    f.engine.die();
    await f.settle();
    expect(await t.call()).toMatchObject({ state: 'ended', outcome: 'answered', endedBy: 'engine' });
    expect(await f.callOf(waiting)).toMatchObject({ state: 'ended', outcome: 'lost', endedBy: 'engine' });
    expect((await f.callBacks()).slice(-2).map((c) => c.why)).toEqual(['lost', 'lost']);
    expect((await a.seat()).callId).toBeNull();
    expect(f.floor.engineOn).toBe(false);
    f.engine.revive();
    await f.settle();
    expect(f.floor.engineOn).toBe(true);
  });

  test('was cut off and the talk went on: nothing is lost, and what was pressed meanwhile holds', async () => {
    const t = await talking(f, a);
    f.engine.cutOff(true);
    await a.act('hold');
    await f.wait(9000);
    f.engine.revive();
    await f.settle();
    expect((await t.call()).state).toBe('talking');
    expect(f.engine.hears(t.citizen)).toBe('music');
  });

  test('has a leg that no row knows, and a bridge and a recording of nobody: cleared', async () => {
    await f.engine.bridge('left-b');
    await f.engine.record('left-b', 'left-r');
    f.engine.register('a99-0000000000000099');
    await f.engine.originate({ leg: 'left-l', to: { user: 'a99-0000000000000099' }, callerId: '12345', timeoutMs: 60_000 });
    f.engine.pickUp('left-l');
    await f.settle();
    await f.floor.reconcile();
    await f.settle();
    expect(await f.engine.snapshot()).toMatchObject({ legs: [], bridges: [], recordings: [] });
  });

  test('never said that somebody left: it is found out by looking', async () => {
    const t = await talking(f, a);
    f.engine.cutOff(true);
    f.engine.hangUp(t.citizen);
    f.engine.cutOff(false);
    await f.wait(63_000);
    expect((await t.call()).state).toBe('ended');
    expect((await a.seat()).state).toBe('afterCall');
  });
});

describe('who is the floor', () => {
  test('another process is not, as long as this one is; it takes over when the lease has run out, and this one does nothing more', async () => {
    expect(await refusedAs(startFloor(f.core, f.engine, { clock: false, holder: 'other' }))).toBe('notConfigured');
    await f.core.db.update(floorLease).set({ holder: 'other', until: new Date(f.core.now().getTime() + 60_000), url: 'http://other:12345' });
    await f.floor.renew();
    expect(() => floorOf(f.core)).toThrow(/http:\/\/other:12345/);
    await f.core.db.delete(floorLease);
    await f.crash();
    expect(floorOf(f.core)).toBe(f.floor);
  });

  test('a lease that ran out is waited for: what happens meanwhile is handled when it is ours again', async () => {
    const t = await talking(f, a);
    f.core.clock.advance(30_000);
    f.engine.hangUp(t.citizen);
    await f.floor.renew();
    await f.settle();
    expect(await t.call()).toMatchObject({ state: 'ended', endedBy: 'citizen' });
  });

  test('recordings of a talk are kept when it is over', async () => {
    const t = await talking(f, a);
    const { id } = await t.call();
    f.engine.hangUp(t.citizen);
    await f.settle();
    const parts = await f.core.db.select({ state: recording.state }).from(recording).where(eq(recording.callId, id));
    expect(parts).toEqual([{ state: 'kept' }]);
    expect([...f.engine.recordings.keys()].filter((r) => r.startsWith('C'))).toEqual([]);
  });
});
