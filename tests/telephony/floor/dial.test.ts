/** 外呼: their own telephone first, then whom they call, and what the network said of it. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { dial } from '../../../telephony/floor/index.ts';
import { callTicket } from '../../../telephony/db/schema/index.ts';
import { testFloor, type TestAgent, type TestFloor } from '../memory/floor.ts';
import { clear, refusedAs, someone } from './talk.ts';

let f: TestFloor;
let a: TestAgent;
beforeAll(async () => { f = await testFloor(); });
afterAll(() => f?.close());
beforeEach(async () => { a = await f.agent('agent1', 'busy'); });
afterEach(() => clear(f, a));

async function police(): Promise<string> {
  await dial(f.core, a.actor, { number: '110', purpose: 'other' });
  await f.settle();
  return a.rings();
}

test('answered: both hear each other; afterwards the seat is what it was', async () => {
  const own = await police();
  expect(f.engine.ringing('110')).toBeUndefined();
  f.engine.pickUp(own);
  await f.settle();
  const other = f.engine.ringing('110')!;
  f.engine.pickUp(other);
  await f.settle();
  expect(f.engine.hears(other)).toEqual([own]);
  expect(await f.callOf(own)).toMatchObject({ direction: 'outbound', state: 'talking', purpose: 'other', staffId: a.actor.staffId });
  f.engine.hangUp(other);
  await f.settle();
  expect(await f.callOf(own)).toMatchObject({ state: 'ended', outcome: 'answered', endedBy: 'citizen', waysSealed: null });
  await a.act('finish');
  expect(await a.seat()).toMatchObject({ state: 'busy', reason: 'rest' });
});

test.each([['busy', 'busy'], ['noAnswer', 'noAnswer'], ['refused', 'declined'], ['noSuchNumber', 'noSuchNumber'], ['unreachable', 'unreachable']] as const)('the network says %s', async (cause, outcome) => {
  const own = await police();
  f.engine.pickUp(own);
  await f.settle();
  f.engine.decline(f.engine.ringing('110')!, cause);
  await f.settle();
  expect(await f.callOf(own)).toMatchObject({ state: 'ended', outcome });
  expect((await a.seat()).state).toBe('afterCall');
});

test('the agent gives up while it rings; and their own telephone does not answer', async () => {
  const own = await police();
  f.engine.pickUp(own);
  await f.settle();
  await a.act('hangUp');
  expect(await f.callOf(own)).toMatchObject({ state: 'ended', outcome: 'noAnswer', endedBy: 'agent' });
  await a.set('busy', 'rest');
  const again = await police();
  await f.wait(18_000);
  expect(await f.callOf(again)).toMatchObject({ state: 'ended', outcome: 'lost' });
  expect((await a.seat()).callId).toBeNull();
});

test('one call at a time, a telephone is needed, and the rules of dialling hold', async () => {
  expect(await refusedAs(dial(f.core, a.actor, { number: '16812345', purpose: 'other' }))).toBe('ruleRefused:dialClosed');
  await police();
  expect(await refusedAs(dial(f.core, a.actor, { number: '110', purpose: 'other' }))).toBe('wrongState');
  const b = await f.core.staff('agent4');
  expect(await refusedAs(dial(f.core, b, { number: '110', purpose: 'other' }))).toBe('ruleRefused:noPhone');
  expect(await refusedAs(dial(f.core, await f.core.staff('kbeditor1'), { number: '110', purpose: 'other' }))).toBe('notAllowed');
});

test('a missed caller is called back: the task is done when they are reached', async () => {
  const number = someone();
  const citizen = await f.calls(number);
  f.engine.hangUp(citizen);
  await f.settle();
  const task = (await f.callBacks()).at(-1)!;
  await dial(f.core, a.actor, { callBackId: task.id, purpose: 'callBack' });
  await f.settle();
  const own = a.rings();
  f.engine.pickUp(own);
  await f.settle();
  f.engine.decline(f.engine.ringing(number)!, 'busy');
  await f.settle();
  expect((await f.callBacks()).at(-1)).toMatchObject({ state: 'open', attempts: [{ result: 'busy' }] });
  await a.set('busy', 'rest');
  await dial(f.core, a.actor, { callBackId: task.id, purpose: 'callBack' });
  await f.settle();
  f.engine.pickUp(a.rings());
  await f.settle();
  f.engine.pickUp(f.engine.ringing(number)!);
  await f.settle();
  expect((await f.callBacks()).at(-1)).toMatchObject({ state: 'done' });
});

test('about a ticket: the number is the ticket’s, and the call is linked to it', async () => {
  const { ticketNo, ticketId } = await f.core.register({ phone: '15400008888' });
  const { callNo } = await dial(f.core, a.actor, { ticketNo, purpose: 'contact' });
  await f.settle();
  f.engine.pickUp(a.rings());
  await f.settle();
  expect(f.engine.ringing('15400008888')).toBeDefined();
  expect(await f.core.db.select({ ticketId: callTicket.ticketId }).from(callTicket)).toContainEqual({ ticketId });
  expect(callNo).toMatch(/^C9901260302\d{6}$/);
});
