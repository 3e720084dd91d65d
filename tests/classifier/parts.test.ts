import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HashIndex } from '../../classifier/features/hash-index.ts';
import { eachGram } from '../../classifier/features/ngrams.ts';
import { normalise } from '../../classifier/features/normalise.ts';
import { dequantise, quantise, quantisationError } from '../../classifier/judge/quantise.ts';
import { softmax } from '../../classifier/judge/softmax.ts';
import { fitTemperature } from '../../classifier/train/calibrate.ts';
import { calibrationError, coverageCurve, macroF1 } from '../../classifier/train/figures.ts';
import { seededRandom } from '../../classifier/train/random.ts';

const grams = (text: string, block = 0) => {
  const hashes: number[] = [];
  eachGram(normalise(text), block, 4, (hash) => hashes.push(hash));
  return hashes;
};

describe('n-grams', () => {
  test('a text of n units has n + (n-1) + (n-2) + (n-3) grams of up to four', () => {
    expect(grams('一二三四五六')).toHaveLength(6 + 5 + 4 + 3);
    expect(grams('')).toEqual([]);
  });

  test('the same gram has the same hash wherever it stands, and another in another block', () => {
    expect(grams('停水停水')[0]).toBe(grams('停')[0]);
    expect(grams('停水')).toEqual(expect.arrayContaining(grams('水')));
    expect(grams('停水', 1)).not.toEqual(grams('停水', 0));
  });

  test('order matters', () => {
    expect(grams('停水')[1]).not.toBe(grams('水停')[1]);
  });
});

test('a hash index finds what was added, under its first number, through every growth', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 0xffffffff }), { maxLength: 3000 }), (hashes) => {
      const index = new HashIndex(1);
      const expected = new Map<number, number>();
      for (const hash of hashes) {
        if (!expected.has(hash)) expected.set(hash, expected.size);
        expect(index.add(hash)).toBe(expected.get(hash));
      }
      for (const [hash, number] of expected) expect(index.find(hash)).toBe(number);
      expect(index.size).toBe(expected.size);
      if (!expected.has(77)) expect(index.find(77)).toBe(-1);
    }),
    { numRuns: 30, seed: 1 },
  );
});

test('a weight comes back from its byte within half a step, with its sign', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -3, max: 3, noNaN: true })), (weights) => {
      const largest = Math.max(0, ...weights.map(Math.abs));
      const back = dequantise(quantise(weights, largest), largest);
      weights.forEach((weight, i) => {
        expect(Math.abs(back[i]! - weight)).toBeLessThanOrEqual(quantisationError(largest) + 1e-6);
        expect(back[i]! * weight).toBeGreaterThanOrEqual(0);
      });
    }),
    { seed: 1 },
  );
});

describe('calibration', () => {
  test('probabilities sum to 1 however far the scores lie apart', () => {
    const out = new Float64Array(3);
    softmax([1e6, -1e6, 0], 0.01, out);
    expect([...out]).toEqual([1, 0, 0]);
  });

  test('the temperature that made the labels is found again', () => {
    const random = seededRandom(5);
    const rows = 4000;
    const scores = Float64Array.from({ length: rows * 3 }, () => random() * 2 - 1);
    const row = new Float64Array(3);
    const labels = Array.from({ length: rows }, (_, r) => {
      softmax(scores, 0.4, row, r * 3);
      const drawn = random();
      return drawn < row[0]! ? 0 : drawn < row[0]! + row[1]! ? 1 : 2;
    });
    expect(Math.abs(fitTemperature(scores, labels, 3) - 0.4)).toBeLessThan(0.03);
  });

  test('expected calibration error is the gap between what was said and what came true', () => {
    expect(calibrationError([0.9, 0.9, 0.9, 0.9], [true, true, false, false])).toBeCloseTo(0.4);
    expect(calibrationError([0.5, 0.5], [true, false])).toBeCloseTo(0);
  });
});

describe('figures', () => {
  test('macro-F1 counts a small class like a large one', () => {
    expect(macroF1([0, 0, 0, 1], [0, 0, 0, 0], 2)).toBeCloseTo((6 / 7) / 2);
  });

  test('coverage falls and accuracy is of what is left', () => {
    expect(coverageCurve([0.9, 0.6, 0.3], [true, true, false], [0, 0.5, 0.95])).toEqual([
      { threshold: 0, coverage: 1, accuracy: 2 / 3 },
      { threshold: 0.5, coverage: 2 / 3, accuracy: 1 },
      { threshold: 0.95, coverage: 0, accuracy: 1 },
    ]);
  });
});
