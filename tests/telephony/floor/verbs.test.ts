/** Each verb of a call: what it does to call, seats and ears, what the course says, and what it refuses. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testFloor, type TestAgent, type TestFloor } from '../memory/floor.ts';
import { clear, refusedAs, ringing, talking } from './talk.ts';

let f: TestFloor;
let a: TestAgent;
let b: TestAgent;
beforeAll(async () => { f = await testFloor(); });
afterAll(() => f?.close());
beforeEach(async () => { a = await f.agent('agent1'); b = await f.agent('agent2', null); });
afterEach(() => clear(f, a, b));

describe('保持、取回', () => {
  test('the caller hears music, nothing is recorded meanwhile, and the sum of holds is kept', async () => {
    const t = await talking(f, a);
    const [first] = [...f.engine.recordings.keys()].slice(-1);
    await a.act('hold');
    expect(f.engine.hears(t.citizen)).toBe('music');
    expect(f.engine.recordings.get(first!)).not.toBe('running');
    expect(await refusedAs(a.act('hold'))).toBe('ruleRefused:alreadyHeld');
    await f.wait(10_000);
    await a.act('resume');
    expect(f.engine.hears(t.citizen)).toEqual([t.own]);
    expect(await t.call()).toMatchObject({ state: 'talking', heldSince: null, heldMs: 10_000 });
    expect((await t.call()).recordingId).not.toBe(first);
    expect(await refusedAs(a.act('resume'))).toBe('ruleRefused:notHeld');
    expect((await f.events(t.citizen)).slice(-3)).toEqual(['hold', 'resume', 'recording']);
  });

  test('the telephone’s own hold means the same', async () => {
    const t = await talking(f, a);
    f.engine.holdKey(t.own, true);
    await f.settle();
    expect(f.engine.hears(t.citizen)).toBe('music');
    f.engine.holdKey(t.own, false);
    await f.settle();
    expect(f.engine.hears(t.citizen)).toEqual([t.own]);
  });

  test('not another’s call, and not one that rings', async () => {
    const t = await ringing(f, a);
    const { callNo } = await t.call();
    expect(await refusedAs(b.act('hold', {}, callNo))).toBe('notAllowed');
    expect(await refusedAs(a.act('hold'))).toBe('wrongState');
    expect(await refusedAs(a.act('sing', {}, callNo))).toBe('notFound');
    expect(await refusedAs(a.act('hold', {}, 'C9901260302999999'))).toBe('notFound');
  });
});

describe('咨询、三方、转接', () => {
  test('a colleague is asked while the caller hears music; they leave and the caller is taken back', async () => {
    await b.set('ready');
    const t = await talking(f, a);
    await a.act('consult', { staffId: b.actor.staffId });
    expect((await b.seat()).state).toBe('ringing');
    expect(await refusedAs(a.act('complete'))).toBe('ruleRefused:thirdNotThere');
    expect(await refusedAs(a.act('resume'))).toBe('ruleRefused:consulting');
    f.engine.pickUp(b.rings());
    await f.settle();
    expect(f.engine.hears(t.citizen)).toBe('music');
    expect(f.engine.hears(t.own)).toHaveLength(1);
    expect(await refusedAs(a.act('consult', { number: '110' }))).toBe('ruleRefused:thirdThere');
    await a.act('cancelConsult');
    expect(f.engine.hears(t.citizen)).toEqual([t.own]);
    expect((await b.seat()).state).toBe('afterCall');
    expect(await refusedAs(a.act('cancelConsult'))).toBe('ruleRefused:notConsulting');
  });

  test('after a consultation all three hear each other, and one can be let go', async () => {
    const t = await talking(f, a);
    await a.act('consult', { number: '110', name: '110' });
    expect(await refusedAs(a.act('conference'))).toBe('ruleRefused:thirdNotThere');
    f.engine.pickUp(f.engine.ringing('110')!);
    await f.settle();
    await a.act('conference');
    expect(f.engine.hears(t.citizen)).toHaveLength(2);
    expect(await refusedAs(a.act('conference', { number: '120' }))).toBe('ruleRefused:thirdThere');
    await a.act('dropParty');
    expect(f.engine.hears(t.citizen)).toEqual([t.own]);
    expect(await refusedAs(a.act('dropParty'))).toBe('ruleRefused:noThird');
  });

  test('110 is called in while the caller goes on speaking, and goes on with the agent when the caller has left', async () => {
    const t = await talking(f, a);
    await a.act('conference', { number: '110', name: '110' });
    expect(f.engine.hears(t.citizen)).toEqual([t.own]);
    const police = f.engine.ringing('110')!;
    f.engine.pickUp(police);
    await f.settle();
    expect(f.engine.hears(police)).toHaveLength(2);
    f.engine.hangUp(t.citizen);
    await f.settle();
    expect((await t.call()).state).toBe('talking');
    expect(f.engine.hears(police)).toEqual([t.own]);
    f.engine.hangUp(police);
    await f.settle();
    expect(await t.call()).toMatchObject({ state: 'ended', outcome: 'answered' });
  });

  test('the transfer is completed: the colleague has the call, who began it has after-call work', async () => {
    await b.set('ready');
    const t = await talking(f, a);
    await a.act('consult', { staffId: b.actor.staffId });
    const third = b.rings();
    f.engine.pickUp(third);
    await f.settle();
    await a.act('complete');
    expect(f.engine.hears(t.citizen)).toEqual([third]);
    expect(await t.call()).toMatchObject({ state: 'talking', staffId: b.actor.staffId, heldSince: null });
    expect((await a.seat()).state).toBe('afterCall');
    expect((await b.seat()).state).toBe('talking');
    await b.act('hold');
    expect(f.engine.hears(t.citizen)).toBe('music');
  });

  test('hanging up between two others connects them', async () => {
    const t = await talking(f, a);
    await a.act('consult', { number: '110' });
    const police = f.engine.ringing('110')!;
    f.engine.pickUp(police);
    await f.settle();
    f.engine.hangUp(t.own);
    await f.settle();
    expect(f.engine.hears(t.citizen)).toEqual([police]);
    expect(await t.call()).toMatchObject({ state: 'talking', staffId: null });
    expect((await a.seat()).state).toBe('afterCall');
    f.engine.hangUp(police);
    await f.settle();
    expect(await t.call()).toMatchObject({ state: 'ended', outcome: 'answered', staffId: a.actor.staffId });
  });

  test('put through blind: to a colleague who is ready, and back to the place when they do not answer', async () => {
    const t = await talking(f, a);
    expect(await refusedAs(a.act('transfer', { staffId: b.actor.staffId }))).toBe('ruleRefused:colleagueNotReady');
    expect(await refusedAs(a.act('transfer', { staffId: a.actor.staffId }))).toBe('ruleRefused:yourself');
    expect(await refusedAs(a.act('transfer', {}))).toBe('invalid');
    await b.set('ready');
    const before = await t.call();
    await a.act('transfer', { staffId: b.actor.staffId });
    expect(await t.call()).toMatchObject({ state: 'ringing', staffId: b.actor.staffId });
    expect(f.engine.hears(t.citizen)).toBe('music');
    expect((await a.seat()).state).toBe('afterCall');
    f.engine.decline(b.rings());
    await f.settle();
    expect(await t.call()).toMatchObject({ state: 'waiting', queuedAt: before.queuedAt, triedStaffIds: [b.actor.staffId] });
    expect(await b.seat()).toMatchObject({ state: 'busy', reason: 'notAnswered' });
    await a.act('finish');
    expect(await t.call()).toMatchObject({ state: 'ringing', staffId: a.actor.staffId });
  });

  test('put through blind: to another line’s queue, and to 110, which may not answer', async () => {
    const t = await talking(f, a);
    expect(await refusedAs(a.act('transfer', { line: '99999' }))).toBe('ruleRefused:lineClosed');
    await a.act('transfer', { number: '110' });
    expect((await t.call()).state).toBe('ringing');
    f.engine.decline(f.engine.ringing('110')!, 'busy');
    await f.settle();
    expect((await t.call()).state).toBe('waiting');
    await a.act('finish');
    f.engine.pickUp(a.rings());
    await f.settle();
    await a.act('transfer', { line: '12319' });
    expect(await t.call()).toMatchObject({ state: 'waiting', skills: ['line:12319'] });
  });
});

describe('按键、挂机、话后', () => {
  test('keys go to the party, and the course does not say which', async () => {
    const t = await talking(f, a);
    await a.act('keys', { digits: '12#' });
    expect(f.engine.legs.get(t.citizen)!.digits).toBe('12#');
    expect(await refusedAs(a.act('keys', { digits: 'abc' }))).toBe('invalid');
  });

  test('hanging up asks the caller how it was, and the key is kept', async () => {
    const t = await talking(f, a);
    await a.act('hangUp');
    expect(await t.call()).toMatchObject({ state: 'surveying', staffId: a.actor.staffId });
    expect((await a.seat()).state).toBe('afterCall');
    expect(f.engine.heard(t.citizen)).toContain('survey-question');
    f.engine.press(t.citizen, '1');
    await f.settle();
    expect(await t.call()).toMatchObject({ state: 'ended', outcome: 'answered', surveyDigit: '1' });
    expect(f.engine.heard(t.citizen).slice(-2)).toEqual(['survey-thanks', 'goodbye']);
  });

  test('who presses no key is let go, and one who hung up before has not been asked', async () => {
    const t = await talking(f, a);
    f.engine.hangUp(t.own);
    await f.settle();
    await f.wait(11_000);
    expect(await t.call()).toMatchObject({ state: 'ended', outcome: 'answered', surveyDigit: null });
  });

  test('refusing by the button is like not answering; after-call work ends by itself', async () => {
    const t = await ringing(f, a);
    await a.act('hangUp');
    expect(await t.call()).toMatchObject({ state: 'waiting', triedStaffIds: [a.actor.staffId] });
    expect(await a.seat()).toMatchObject({ state: 'busy', reason: 'notAnswered' });
    await a.set('ready');
    await f.wait(15_000);
    f.engine.pickUp(a.rings());
    await f.settle();
    expect(await refusedAs(a.act('finish'))).toBe('wrongState');
    f.engine.hangUp(t.citizen);
    await f.settle();
    expect((await a.seat()).state).toBe('afterCall');
    await f.wait(61_000);
    expect((await a.seat()).state).toBe('ready');
  });

  test('what an agent says of the seat during a talk holds afterwards', async () => {
    const t = await talking(f, a);
    await a.set('busy', 'meal');
    expect(await a.seat()).toMatchObject({ state: 'talking', next: { state: 'busy', reason: 'meal' } });
    f.engine.hangUp(t.citizen);
    await f.settle();
    await a.act('finish');
    expect(await a.seat()).toMatchObject({ state: 'busy', reason: 'meal', next: null });
  });
});
