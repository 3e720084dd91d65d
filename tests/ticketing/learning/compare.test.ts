import { expect, test } from 'vitest';
import { compare, type Contest } from '../../../ticketing/learning/compare.ts';
import { measure, type Judged } from '../../../ticketing/learning/measure.ts';
import { usualLearning } from '../../../ticketing/learning/settings.ts';

/** So many tickets of each unit, of which so many are judged rightly, all with one probability. */
function judged(units: Record<string, [tickets: number, right: number]>, probability: number): Judged[] {
  return Object.entries(units).flatMap(([truth, [tickets, right]]) => Array.from({ length: tickets }, (_, i) => ({ truth, said: i < right ? truth : truth === 'a' ? 'b' : 'a', probability, weight: 1 })));
}
const contest = (challenger: Judged[], champion: Judged[] | null): Contest => ({
  challenger, champion, championName: champion && 'city-unit 2026-01-01', from: new Date('2026-02-15T00:00:00Z'), to: new Date('2026-03-01T00:00:00Z'), nameOf: (label) => `单位${label}`, settings: usualLearning,
});

test('figures count each ticket by how sure its label is', () => {
  const two: Judged[] = [{ truth: 'a', said: 'a', probability: 0.9, weight: 4 }, { truth: 'a', said: 'b', probability: 0.6, weight: 1 }];
  expect(measure(two).accuracy).toBeCloseTo(0.8);
  // |4 × (0.9 − 1)| + |1 × (0.6 − 0)| over 5
  expect(measure(two).ece).toBeCloseTo(0.2);
  expect(measure(two).coverage.find((p) => p.threshold === 0.7)).toEqual({ threshold: 0.7, coverage: 0.8, accuracy: 1 });
});

test('a challenger that is right more often takes charge, and the sentence says by how much', () => {
  const result = compare(contest(judged({ a: [100, 92], b: [100, 90] }, 0.9), judged({ a: [100, 80], b: [100, 82] }, 0.82)));
  expect(result).toMatchObject({ wins: true, onlyChallenger: 20, onlyChampion: 0, losses: [] });
  expect(result.zh).toContain('新模型正确率91.0%');
  expect(result.zh).toContain('现用模型（city-unit 2026-01-01）81.0%');
});

test('a worse one is refused, with the reason', () => {
  const result = compare(contest(judged({ a: [100, 80], b: [100, 82] }, 0.82), judged({ a: [100, 92], b: [100, 90] }, 0.9)));
  expect(result.wins).toBe(false);
  expect(result.zh).toContain('未胜出：正确率须高出现用模型0.5%以上');
});

test('a lead that may be chance is none', () => {
  const champion = judged({ a: [100, 90], b: [100, 90] }, 0.9);
  // it judges 14 others rightly and loses 12
  const challenger = champion.map((j, i) => (i < 12 ? { ...j, said: 'b' } : i >= 190 || (i >= 90 && i < 94) ? { ...j, said: j.truth } : j));
  const result = compare(contest(challenger, champion));
  expect(result).toMatchObject({ wins: false, onlyChallenger: 14, onlyChampion: 12 });
  expect(result.zh).toContain('可能出于偶然');
});

test('no unit with enough tickets may pay for the others: the floor is named', () => {
  const result = compare(contest(judged({ a: [300, 295], small: [30, 15] }, 0.94), judged({ a: [300, 230], small: [30, 27] }, 0.78)));
  expect(result.wins).toBe(false);
  expect(result.losses).toEqual([{ label: 'small', name: '单位small', tickets: 30, challenger: 0.5, champion: 0.9 }]);
  expect(result.zh).toContain('「单位small」30件的正确率由90.0%降到50.0%，超过允许的10.0%');
  // with fewer tickets than the floor asks for it says nothing
  expect(compare(contest(judged({ a: [300, 295], small: [19, 9] }, 0.94), judged({ a: [300, 230], small: [19, 17] }, 0.78))).wins).toBe(true);
});

test('one whose probabilities do not hold is refused however right it is', () => {
  const result = compare(contest(judged({ a: [100, 92], b: [100, 90] }, 0.6), judged({ a: [100, 80], b: [100, 82] }, 0.82)));
  expect(result.wins).toBe(false);
  expect(result.zh).toContain('校准误差');
});

test('where nothing judged before, it must know more than the commonest label', () => {
  expect(compare(contest(judged({ a: [50, 45], b: [50, 45] }, 0.9), null)).wins).toBe(true);
  const lazy = compare(contest(judged({ a: [90, 90], b: [10, 0] }, 0.9), null));
  expect(lazy.wins).toBe(false);
  expect(lazy.zh).toContain('一律判为最常见的一类（90.0%）');
});
