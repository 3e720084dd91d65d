/** What meets on its way: two renewals of the lease, an offer and the agent's own call, and steps that all want the one connection there is. */
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { dialAttempt, line, seat } from '../../../telephony/db/schema/index.ts';
import { createLanes } from '../../../telephony/floor/lane.ts';
import { takeLease } from '../../../telephony/floor/lease.ts';
import { createDispatcher } from '../../../telephony/floor/queue/dispatch.ts';
import { testFloor, type TestAgent, type TestFloor } from '../memory/floor.ts';
import { clear, greeted, refusedAs, talking } from './talk.ts';

let f: TestFloor;
let a: TestAgent;
let b: TestAgent;
beforeAll(async () => { f = await testFloor({ connections: 1 }); });
afterAll(() => f?.close());
afterEach(() => clear(f, a, b));

test('a renewal that comes late does not shorten the lease', async () => {
  [a, b] = [await f.agent('agent1'), await f.agent('agent4', null)];
  const { until } = await takeLease(f.core, 'test', 'http://here');
  const now = f.core.clock.now;
  f.core.clock.advance(-5000);
  expect((await takeLease(f.core, 'test', 'http://here')).until).toEqual(until);
  f.core.clock.now = now;
});

test('an agent who calls out at the very moment in which a caller is offered to them: the caller gets the next one', async () => {
  [a, b] = [await f.agent('agent1', 'busy'), await f.agent('agent4', 'busy')];
  const citizen = await greeted(f);
  expect((await f.callOf(citizen)).state).toBe('waiting');
  for (const { actor } of [a, b]) await f.core.db.update(seat).set({ state: 'ready', reason: null }).where(eq(seat.staffId, actor.staffId));
  const lanes = createLanes();
  let asked = 0;
  const dispatcher = createDispatcher(f.core, { ...lanes, run: async (key, offers) => {
    if (++asked === 1) await f.core.db.update(seat).set({ state: 'busy', reason: 'other' }).where(eq(seat.staffId, a.actor.staffId));
    return lanes.run(key, offers);
  } }, () => false);
  dispatcher.wake();
  await dispatcher.idle();
  await f.settle();
  expect([asked, f.engine.legs.get(b.rings())?.state]).toEqual([2, 'ringing']);
});

test('consulting, transferring and overflowing to numbers outside need no second connection while they hold one', async () => {
  [a, b] = [await f.agent('agent1'), await f.agent('agent4', null)];
  await f.core.db.delete(dialAttempt);
  const attempts = () => f.core.db.select({ masked: dialAttempt.masked, purpose: dialAttempt.purpose, refused: dialAttempt.refused }).from(dialAttempt).orderBy(dialAttempt.id);
  await talking(f, a);
  expect(await refusedAs(a.act('consult', { number: '00442071234567' }))).toMatch(/^ruleRefused:dial/);
  await a.act('consult', { number: '110' });
  expect(f.engine.ringing('110')).toBeDefined();
  await a.act('cancelConsult');
  await a.act('transfer', { number: '110' });
  expect(await attempts()).toEqual([{ masked: expect.any(String), purpose: 'consult', refused: expect.stringMatching(/^dial/) }, { masked: '110', purpose: 'consult', refused: null }, { masked: '110', purpose: 'consult', refused: null }]);
  await a.set('offline');
  await f.core.db.update(line).set({ overflow: [{ afterSeconds: 20, to: 'outside', number: '110' }] }).where(eq(line.number, '12345'));
  await greeted(f);
  await f.wait(24_000);
  expect((await attempts()).at(-1)).toEqual({ masked: '110', purpose: 'overflow', refused: null });
});
