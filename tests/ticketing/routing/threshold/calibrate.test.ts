import { describe, expect, test } from 'vitest';
import { confidenceOf, uncalibrated } from '../../../../ticketing/routing/confidence.ts';
import { calibrate, leastDecided, type Seen } from '../../../../ticketing/routing/threshold/calibrate.ts';

const sigma = (z: number) => 1 / (1 + Math.exp(-z));
const logit = (p: number) => Math.log(p / (1 - p));
const probabilities = Array.from({ length: 19 }, (_, i) => (i + 1) / 20);
/** A city whose machine is right with σ(slope · logit(p) + shift). */
const city = (slope: number, shift: number, each = 2000): Seen[] => probabilities.map((probability) => ({ probability, n: each, right: Math.round(each * sigma(slope * logit(probability) + shift)) }));

test('what the city’s tickets say is found again', () => {
  const fitted = calibrate(city(1.4, 0.8))!;
  expect(fitted.slope).toBeCloseTo(1.4, 1);
  expect(fitted.shift).toBeCloseTo(0.8, 1);
  expect(fitted.after).toBeLessThan(fitted.before);
  expect(fitted.n).toBe(19 * 2000);
});

test('by the fitted line a confidence of 0.8 is right in eight of ten', () => {
  const [slope, shift] = [0.6, -0.5];
  const fitted = calibrate(city(slope, shift))!;
  for (const p of [0.6, 0.8, 0.95]) expect(confidenceOf(p, 1, fitted)).toBeCloseTo(sigma(slope * logit(p) + shift), 1);
});

describe('nothing is offered', () => {
  test('from too few tickets', () => {
    expect(calibrate(city(1.4, 0.8, Math.floor(leastDecided / 19)))).toBeNull();
  });
  test('where hardly any was wrong: the line would rest on a handful', () => {
    expect(calibrate([{ probability: 0.9, n: 5000, right: 4990 }])).toBeNull();
  });
  test('where the machine already means what it says', () => {
    expect(calibrate(city(uncalibrated.slope, uncalibrated.shift))).toBeNull();
  });
  test('where the more certain are more often wrong', () => {
    expect(calibrate(city(-1, 0))).toBeNull();
  });
});
