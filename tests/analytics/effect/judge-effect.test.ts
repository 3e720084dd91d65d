import { describe, expect, test } from 'vitest';
import { judgeEffect, type EffectSeries } from '../../../analytics/effect/index.ts';
import { asOf, planted, type Planted } from './planted.ts';

const seeds = Array.from({ length: 120 }, (_, i) => i + 1);
/** Shares of the verdicts over the seeds, and how often the interval holds what was planted. */
function over(plan: Omit<Planted, 'seed'>) {
  const effects = seeds.map((seed) => { const { series, first } = planted({ seed, ...plan }); return judgeEffect(series, { first, last: first }, asOf); });
  const share = (verdict: string) => effects.filter((e) => e.verdict === verdict).length / effects.length;
  const told = effects.filter((e) => e.ratio);
  return { down: share('down'), up: share('up'), same: share('same'), unknown: share('unknown'), holds: told.filter((e) => e.ratio!.low <= plan.effect && plan.effect <= e.ratio!.high).length / told.length };
}

describe('on generated years with a planted effect', () => {
  test('where nothing was done, it is rarely said that something changed, however many appeals there are', () => {
    for (const weekly of [4, 10, 30]) {
      const { down, up, holds } = over({ weekly, effect: 1 });
      expect(down + up, `${weekly} a week`).toBeLessThan(0.1);
      expect(holds, `${weekly} a week`).toBeGreaterThan(0.9);
    }
  });
  test('a problem taken up because of a peak does not count as better because the peak was over anyway', () => {
    const { down } = over({ weekly: 10, effect: 1, atPeak: true });
    expect(down).toBeLessThan(0.08);
  });
  test('half as many is found in most places, already at four a week', () => {
    expect(over({ weekly: 4, effect: 0.5 }).down).toBeGreaterThan(0.7);
    expect(over({ weekly: 10, effect: 0.5 }).down).toBeGreaterThan(0.85);
    expect(over({ weekly: 10, effect: 0.5 }).up).toBe(0);
  });
  test('twice as many is found too', () => {
    expect(over({ weekly: 10, effect: 2 }).up).toBeGreaterThan(0.85);
  });
  test('with only a few months on record the doubt grows and no wrong word is said for it', () => {
    const { down, up, holds } = over({ weekly: 10, effect: 1, years: 0.6 });
    expect(down + up).toBeLessThan(0.1);
    expect(holds).toBeGreaterThan(0.9);
  });
  test('where no other place has the matter, the whole city and the last year stand in', () => {
    const { series, first } = planted({ seed: 5, weekly: 10, effect: 0.3, alone: true });
    expect(judgeEffect(series, { first, last: first }, asOf)).toMatchObject({ verdict: 'down', comparison: 'city', lastYear: true });
    const young = planted({ seed: 5, weekly: 10, effect: 0.3, alone: true, years: 0.6 });
    expect(judgeEffect(young.series, { first: young.first, last: young.first }, asOf)).toMatchObject({ verdict: 'unknown', gap: 'noComparison', ratio: null });
  });
});

describe('when it cannot be told, it says so and gives no number', () => {
  const { series, first } = planted({ seed: 3, weekly: 10, effect: 0.5 });
  test.each([
    ['measures of last week', { first: '2026-10-26', last: '2026-10-26' }, 'fewWeeksAfter'],
    ['measures that go on', { first: '2026-03-02', last: '2026-11-08' }, 'fewWeeksAfter'],
    ['measures before anything was on record', { first: '2024-05-20', last: '2024-05-20' }, 'fewWeeksBefore'],
  ])('%s', (_, measures, gap) => {
    expect(judgeEffect(series, measures, asOf)).toMatchObject({ verdict: 'unknown', gap, ratio: null });
  });
  test('hardly any appeals', () => {
    const few: EffectSeries = { ...series, treated: new Map([...series.treated].filter((_, i) => i % 60 === 0).map(([day]) => [day, 1])) };
    expect(judgeEffect(few, { first, last: first }, asOf)).toMatchObject({ verdict: 'unknown', gap: 'fewAppeals', ratio: null, before: { n: expect.any(Number) } });
  });
  test('a month without any tickets at all in the city', () => {
    const silent = (daily: EffectSeries['treated']) => new Map([...daily].filter(([day]) => day < '2026-05-01'));
    expect(judgeEffect({ treated: silent(series.treated), elsewhere: silent(series.elsewhere), city: silent(series.city), knownFrom: series.knownFrom }, { first, last: first }, asOf)).toMatchObject({ verdict: 'unknown', gap: 'noComparison', ratio: null });
  });
  test('no appeals afterwards are a real answer, and the interval is finite', () => {
    const gone: EffectSeries = { ...series, treated: new Map([...series.treated].filter(([day]) => day <= first)) };
    const effect = judgeEffect(gone, { first, last: first }, asOf);
    expect(effect).toMatchObject({ verdict: 'down', ratio: { value: 0 }, after: { n: 0 } });
    expect(effect.ratio!.high).toBeLessThan(0.2);
  });
});

test('weeks are whole, the weeks of the works are neither before nor after, and each has its band', () => {
  const { series } = planted({ seed: 7, weekly: 10, effect: 0.5 });
  const effect = judgeEffect(series, { first: '2026-05-11', last: '2026-06-21' }, asOf);
  expect(effect.weeks.filter((w) => w.part === 'between').map((w) => w.from)).toEqual(['2026-05-11', '2026-05-18', '2026-05-25', '2026-06-01', '2026-06-08', '2026-06-15']);
  expect(effect.before).toMatchObject({ weeks: 26, from: '2025-11-10' });
  expect(effect.after).toMatchObject({ weeks: 20, to: '2026-11-08' });
  const expected = effect.weeks.filter((w) => w.part === 'after').reduce((sum, w) => sum + w.expected!, 0);
  expect(expected / 20).toBeCloseTo(effect.after.expectedWeekly!, 6);
  expect(effect.after.n / expected).toBeCloseTo(effect.ratio!.value, 6);
  expect(effect.weeks.every((w) => w.low! <= w.expected! && w.expected! <= w.high!)).toBe(true);
});
