import { describe, expect, test } from 'vitest';
import { decide, deskMs, estimate, minutesToSay, place, usualPolicy, widen, type FreeSeat, type Policy, type Waiting } from '../../../telephony/queue/index.ts';
import { ago, now } from './floors.ts';

const main = [['line:12345']];
const caller = (callId: number, waitedSeconds: number, more: Partial<Waiting> = {}): Waiting => ({ callId, line: '12345', needs: main, priority: 0, queuedAt: ago(waitedSeconds * 1000), ...more });
const agent = (staffId: number, idleSeconds: number, skills: Record<string, number> = { 'line:12345': 1 }): FreeSeat => ({ staffId, idleSince: ago(idleSeconds * 1000), skills });
const round = (waiting: Waiting[], seats: FreeSeat[], policy: Partial<Policy> = {}, atWork?: Set<number>) => decide({ waiting, seats, policy: { ...usualPolicy, ...policy }, now, atWork });

describe('who is answered next', () => {
  test('whoever came first, by whoever was idle longest', () => {
    expect(round([caller(1, 5), caller(2, 9)], [agent(1, 10), agent(2, 60)])).toEqual([{ callId: 2, staffId: 2, because: 'idle' }, { callId: 1, staffId: 1, because: 'only' }]);
  });

  test('a call put back keeps its place: it goes before those who came after it', () => {
    const [first] = round([caller(1, 20), caller(7, 90)], [agent(1, 1)]);
    expect(first).toMatchObject({ callId: 7 });
  });

  test('a point of priority is worth half a minute of waiting, and no more', () => {
    expect(round([caller(1, 31), caller(2, 0, { priority: 1 })], [agent(1, 1)])[0]!.callId).toBe(1);
    expect(round([caller(1, 29), caller(2, 0, { priority: 1 })], [agent(1, 1)])[0]!.callId).toBe(2);
  });

  test('of lines of one priority the one that had least by its weight is next, though another waits longer', () => {
    const waiting = [caller(1, 60), caller(2, 5, { line: '12319' })];
    expect(round(waiting, [agent(1, 1)], { served: { 12345: 5, 12319: 1 } })[0]!.callId).toBe(2);
    expect(round(waiting, [agent(1, 1)], { served: { 12345: 5, 12319: 1 }, weights: { 12345: 6 } })[0]!.callId).toBe(1);
  });

  test('the best level goes before the longest idle', () => {
    expect(round([caller(1, 5)], [agent(1, 600, { 'line:12345': 3 }), agent(2, 1)])).toEqual([{ callId: 1, staffId: 2, because: 'level' }]);
  });

  test('the agent who knows them is waited for twenty seconds, then anybody; not when they have gone home', () => {
    const asked = caller(1, 5, { preferredStaffId: 9 });
    expect(round([asked], [agent(1, 1)], {}, new Set([1, 9]))).toEqual([]);
    expect(round([asked], [agent(1, 1)], {}, new Set([1]))).toEqual([{ callId: 1, staffId: 1, because: 'only' }]);
    expect(round([caller(1, 21, { preferredStaffId: 9 })], [agent(1, 1), agent(9, 0)], {}, new Set([1, 9]))).toEqual([{ callId: 1, staffId: 9, because: 'preferred' }]);
    expect(round([caller(1, 21, { preferredStaffId: 9 })], [agent(1, 1)], {}, new Set([1, 9]))).toEqual([{ callId: 1, staffId: 1, because: 'only' }]);
  });

  test('whoever waits for one agent holds up nobody behind them', () => {
    expect(round([caller(1, 5, { preferredStaffId: 9 }), caller(2, 2)], [agent(1, 1)], {}, new Set([1, 9]))).toEqual([{ callId: 2, staffId: 1, because: 'only' }]);
  });

  test('an agent who let it ring steps aside for everybody else, and is asked again only when nobody else is free, after a while', () => {
    const rang = caller(1, 60, { tried: [1], triedAt: ago(5000) });
    expect(round([rang], [agent(1, 600), agent(2, 1)])).toEqual([{ callId: 1, staffId: 2, because: 'only' }]);
    expect(round([rang], [agent(1, 600)])).toEqual([]);
    expect(round([{ ...rang, triedAt: ago(16_000) }], [agent(1, 600)])).toEqual([{ callId: 1, staffId: 1, because: 'again' }]);
    expect(round([rang, caller(2, 1)], [agent(1, 600)])).toEqual([{ callId: 2, staffId: 1, because: 'only' }]);
  });

  test('nobody who cannot speak the language is rung', () => {
    expect(round([caller(1, 500, { needs: [['line:12345', 'language:ug']] })], [agent(1, 1)])).toEqual([]);
  });
});

describe('skills loosen by steps', () => {
  const asked = (skills: string[], waitedSeconds: number, more: Partial<Parameters<typeof widen>[0]> = {}) =>
    widen({ skills, steps: [{ afterSeconds: 60, to: 'callBack' }, { afterSeconds: 30, to: 'line', number: '12345' }], surge: null, queuedAt: ago(waitedSeconds * 1000), now, skillsOf: (n) => (n === '12345' ? ['line:12345'] : null), atWork: new Set(['line:12319', 'line:12345', 'language:ug', 'desk:enterprise']), ...more });

  test('before the first step only what was asked for; then the other line’s agents; then the offer to be called back', () => {
    expect(asked(['line:12319'], 29)).toEqual({ needs: [['line:12319']], steps: 0, elsewhere: [], nextAt: new Date(now.getTime() + 1000) });
    expect(asked(['line:12319'], 30)).toMatchObject({ needs: [['line:12319'], ['line:12345']], steps: 1, elsewhere: [] });
    expect(asked(['line:12319'], 60)).toEqual({ needs: [['line:12319'], ['line:12345']], steps: 2, elsewhere: [{ step: 2, what: { afterSeconds: 60, to: 'callBack' } }], nextAt: null });
  });

  test('a language is kept at every step; where nobody at work speaks it, an agent answers and brings an interpreter', () => {
    expect(asked(['line:12319', 'language:ug'], 30).needs).toEqual([['line:12319', 'language:ug'], ['line:12345', 'language:ug']]);
    expect(asked(['line:12319', 'language:kk'], 0).needs).toEqual([['line:12319', 'language:kk'], ['line:12319']]);
  });

  test('an enterprise waits half a minute for its desk, and not at all when nobody sits there', () => {
    expect(asked(['line:12319', 'desk:enterprise'], deskMs / 1000 - 1, { steps: [] })).toEqual({ needs: [['line:12319', 'desk:enterprise']], steps: 0, elsewhere: [], nextAt: new Date(now.getTime() + 1000) });
    expect(asked(['line:12319', 'desk:enterprise'], deskMs / 1000, { steps: [] }).needs).toEqual([['line:12319', 'desk:enterprise'], ['line:12319']]);
    expect(asked(['line:12319', 'desk:enterprise'], 0, { steps: [], atWork: new Set(['line:12319']) }).needs).toEqual([['line:12319', 'desk:enterprise'], ['line:12319']]);
  });

  test('at a peak others help out at once', () => {
    expect(asked(['line:12319'], 0, { surge: ['line:12345'] }).needs).toEqual([['line:12319'], ['line:12345']]);
  });
});

describe('what callers are told', () => {
  const floor = [caller(1, 50), caller(2, 40), caller(3, 30, { line: '12319' }), caller(4, 20)];
  const seats = [1, 2].map((staffId) => ({ staffId, skills: { 'line:12345': 1 }, free: false }));
  const history = { handlingMs: 120_000, patienceMs: null };

  test('their place is that on their own line, the next is first', () => {
    expect([1, 2, 4].map((id) => place(floor, id, usualPolicy))).toEqual([1, 2, 3]);
    expect(place(floor, 99, usualPolicy)).toBe(0);
  });

  test('two agents with two minutes a call are done once a minute: each place costs a minute', () => {
    const alone = floor.filter((c) => c.line === '12345');
    expect([1, 2, 4].map((id) => estimate(history, alone, seats, id, usualPolicy))).toEqual([60_000, 120_000, 180_000]);
  });

  test('nobody waits for a free agent, and nobody is told a time when nobody at work can answer', () => {
    expect(estimate(history, [caller(1, 1)], [{ ...seats[0]!, free: true }], 1, usualPolicy)).toBe(0);
    expect(estimate(history, [caller(1, 1, { needs: [['line:1']] })], seats, 1, usualPolicy)).toBeNull();
  });

  test('a wait is said in whole minutes, rounded up, and none past the tenth', () => {
    expect([1, 60_000, 60_001, 600_000, 600_001].map(minutesToSay)).toEqual([1, 1, 2, 10, null]);
  });
});
