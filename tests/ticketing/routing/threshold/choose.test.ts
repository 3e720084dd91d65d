import { describe, expect, test } from 'vitest';
import { chooseThreshold, coverageCurve, leastFor, thresholds, type Point } from '../../../../ticketing/routing/threshold/choose.ts';
import { wilson } from '../../../../ticketing/routing/threshold/wilson.ts';
import { seeded } from '../../../generate/random.ts';

describe('the bound on few data', () => {
  test('of ten tickets none came back: up to a fifth still may', () => {
    expect(wilson(0, 10).upper).toBeCloseTo(0.213, 3);
  });
  test('the counted share lies between its bounds, which close in with more tickets', () => {
    const [few, many] = [wilson(2, 100), wilson(200, 10_000)];
    for (const b of [few, many]) { expect(b.lower).toBeLessThan(0.02); expect(b.upper).toBeGreaterThan(0.02); }
    expect(many.upper - many.lower).toBeLessThan((few.upper - few.lower) / 5);
  });
  test('nothing counted may be anything', () => {
    expect(wilson(0, 0)).toEqual({ lower: 0, upper: 1 });
  });
  test('the fewest tickets named for a return rate are the fewest with which the bound allows it', () => {
    for (const rate of [0.01, 0.02, 0.05, 0.2]) {
      expect(wilson(0, leastFor(rate)).upper).toBeLessThanOrEqual(rate);
      expect(wilson(0, leastFor(rate) - 1).upper).toBeGreaterThan(rate);
    }
  });
});

/** Confident ones are mostly right, doubtful ones less: wrong falls from 30 % at 0.5 to nearly none at 0.99. */
const city: Point[] = [
  { confidence: 0.55, n: 1000, wrong: 300 }, { confidence: 0.75, n: 2000, wrong: 240 }, { confidence: 0.88, n: 3000, wrong: 60 }, { confidence: 0.97, n: 4000, wrong: 8 },
];

test('the coverage curve counts what lies at or above each threshold', () => {
  const curve = coverageCurve(city);
  const at = (threshold: number) => curve.find((p) => p.threshold === threshold)!;
  expect(curve.map((p) => p.threshold)).toEqual(thresholds);
  expect(at(0.5)).toMatchObject({ n: 10_000, wrong: 608, coverage: 1 });
  expect(at(0.88)).toMatchObject({ n: 7000, wrong: 68, coverage: 0.7, rate: 68 / 7000 });
  expect(at(0.89)).toMatchObject({ n: 4000, wrong: 8, coverage: 0.4 });
  expect(at(0.98)).toMatchObject({ n: 0, coverage: 0, rate: null, upper: 1 });
});

test('the lowest threshold whose bound keeps the stated rate is chosen', () => {
  const two = chooseThreshold(city, 0.02)!;
  expect(two.threshold).toBe(0.88);
  expect(two.upper).toBeLessThanOrEqual(0.02);
  expect(chooseThreshold(city, 0.005)!.threshold).toBe(0.97);
  expect(chooseThreshold(city, 0.1)!.threshold).toBe(0.55);
});

test('the same shares on a hundredth of the tickets promise less', () => {
  const few = city.map((p) => ({ ...p, n: p.n / 100, wrong: Math.round(p.wrong / 100) }));
  expect(chooseThreshold(few, 0.02)).toBeNull();
  expect(chooseThreshold(few, 0.1)!.threshold).toBeGreaterThan(0.5);
});

test('no tickets, or all of them wrong: no threshold', () => {
  expect(chooseThreshold([], 0.02)).toBeNull();
  expect(chooseThreshold([{ confidence: 0.95, n: 5000, wrong: 5000 }], 0.2)).toBeNull();
});

test('a lucky stretch below a bad one is not reached: the search ends where the promise first breaks', () => {
  const lucky: Point[] = [{ confidence: 0.95, n: 1000, wrong: 2 }, { confidence: 0.9, n: 300, wrong: 60 }, { confidence: 0.6, n: 20_000, wrong: 0 }];
  expect(chooseThreshold(lucky, 0.02)!.threshold).toBe(0.95);
});

test('of a confidence that nobody has seen nothing is promised: all at 0.93 and right is no word about 0.6', () => {
  expect(chooseThreshold([{ confidence: 0.93, n: 5000, wrong: 1 }], 0.02)!.threshold).toBe(0.93);
});

test('what is promised holds: on new tickets of the same city the rate is exceeded in at most one draw of ten', () => {
  const random = seeded(7);
  const trueWrong = (confidence: number) => 0.6 * (1 - confidence);
  let broken = 0;
  const draws = 200;
  for (let i = 0; i < draws; i++) {
    const drawn = Array.from({ length: 1500 }, () => ({ confidence: 0.5 + 0.5 * Math.sqrt(random.next()), n: 1 }))
      .map((p) => ({ ...p, wrong: random.chance(trueWrong(p.confidence)) ? 1 : 0 }));
    const chosen = chooseThreshold(drawn, 0.05);
    if (!chosen) continue;
    const above = drawn.filter((p) => p.confidence >= chosen.threshold);
    if (above.reduce((sum, p) => sum + trueWrong(p.confidence), 0) / above.length > 0.05) broken++;
  }
  expect(broken).toBeLessThanOrEqual(draws / 10);
});
