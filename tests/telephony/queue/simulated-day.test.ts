import { describe, expect, test } from 'vitest';
import { chance, simulateDay, usualDay, type SimulatedLine } from './simulated-day.ts';

const mean = (all: readonly number[]): number => all.reduce((sum, n) => sum + n, 0) / all.length;
const flat = (perHour: number): number[] => Array.from({ length: 24 }, () => perHour);
const anyone = [{ staffId: 1, skills: { a: 1 } }, { staffId: 2, skills: { a: 1 } }, { staffId: 3, skills: { a: 1 } }];
const line = (number: string, perHour: number, priority = 0): SimulatedLine => ({ number, needs: [['a']], perHour: flat(perHour), priority });

describe('a day of one floor', () => {
  test('lines of one priority that all have callers waiting are answered by their weights', () => {
    const { answered } = simulateDay({ seed: 7, lines: [line('A', 200), line('B', 200)], agents: anyone, handlingMs: 120_000, patienceMs: 600_000, policy: { weights: { A: 3, B: 1 } } });
    const share = answered.filter((c) => c.line === 'A').length / answered.length;
    expect(answered.length).toBeGreaterThan(1500);
    expect(share).toBeGreaterThan(0.72);
    expect(share).toBeLessThan(0.78);
  });

  test('a line that was quiet has no claim to all agents once its callers come', () => {
    const late: SimulatedLine = { number: 'B', needs: [['a']], perHour: flat(0).map((_, hour) => (hour === 12 ? 400 : 0)) };
    const { answered } = simulateDay({ seed: 3, lines: [line('A', 200), late], agents: anyone, handlingMs: 120_000, patienceMs: 1_200_000 });
    const noon = answered.filter((c) => { const hour = (c.at - Date.parse('2026-03-02T00:00:00+08:00')) / 3_600_000; return hour >= 12.25 && hour < 13; });
    const share = noon.filter((c) => c.line === 'B').length / noon.length;
    expect(share).toBeGreaterThan(0.4);
    expect(share).toBeLessThan(0.6);
  });

  test('ageing: a caller of the lowest priority is answered though the highest always has somebody waiting', () => {
    const { answered } = simulateDay({ seed: 5, lines: [line('low', 20, 0), line('high', 140, 5)], agents: anyone, handlingMs: 90_000, patienceMs: 1e12, hours: 6, policy: { ageMs: 30_000 } });
    const [low, high] = [answered.filter((c) => c.line === 'low'), answered.filter((c) => c.line === 'high')];
    // five points are worth 150 s: whoever is low waits at most so much longer than whoever was high at that time
    for (const one of low) {
      const passed = high.filter((h) => h.at <= one.at && h.at - h.waited > one.at - one.waited + 5 * 30_000);
      expect(passed, `call ${one.callId} was passed by callers who came more than 150 s later`).toEqual([]);
    }
    expect(low.length).toBeGreaterThan(80);
    expect(mean(low.map((c) => c.waited))).toBeGreaterThan(mean(high.map((c) => c.waited)));
  });

  test('callers of one line are answered in the order in which they came, all day long', () => {
    const { answered } = simulateDay(usualDay(11, 1.3));
    for (const number of ['12345', '12319', '12358']) {
      const came = answered.filter((c) => c.line === number).map((c) => c.at - c.waited);
      expect(came).toEqual(came.toSorted((a, b) => a - b));
    }
  });

  test('the wait that callers are told is honest: right on average, and told longer to whoever waits longer', () => {
    const days = Array.from({ length: 16 }, (_, i) => simulateDay(usualDay(100 + i, 1.15)));
    const told = days.flatMap((d) => d.told).flatMap((t) => (t.patient && t.waited !== null && t.told !== null ? [{ ...t, told: t.told, waited: t.waited }] : []));
    const [said, was] = [mean(told.map((t) => t.told)), mean(told.map((t) => t.waited))];
    const error = mean(told.map((t) => Math.abs(t.told - t.waited)));
    expect(told.length).toBeGreaterThan(800);
    expect(Math.abs(said / was - 1)).toBeLessThan(0.15);
    expect(error).toBeLessThan(0.7 * was);
    const [short, long] = [told.filter((t) => t.told < 30_000), told.filter((t) => t.told > 60_000)];
    expect(mean(long.map((t) => t.waited))).toBeGreaterThan(2 * mean(short.map((t) => t.waited)));
  });

  test('chance by one seed gives one day', () => {
    expect(simulateDay(usualDay(4)).answered).toEqual(simulateDay(usualDay(4)).answered);
    expect([chance(1)(), chance(2)()]).not.toEqual([chance(1)(), chance(1)()]);
  });
});
