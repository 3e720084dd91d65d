import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HashIndex } from '../../classifier/features/hash-index.ts';
import { eachGram } from '../../classifier/features/ngrams.ts';
import { normalise } from '../../classifier/features/normalise.ts';
import { dequantise, quantise, quantisationError } from '../../classifier/judge/quantise.ts';
import { corrected, probabilitiesOf } from '../../classifier/judge/calibration.ts';
import { softmax } from '../../classifier/judge/softmax.ts';
import { fitCorrection, fitTemperature } from '../../classifier/train/calibrate.ts';
import { calibrationError, coverageCurve, macroF1 } from '../../classifier/train/figures.ts';
import { solveKernelRidge } from '../../classifier/train/kernel-ridge.ts';
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

  test('the correction of a first label that was stated too surely is found again', () => {
    const random = seededRandom(6);
    const stated = Array.from({ length: 6000 }, () => 0.5 + random() * 0.49);
    const hit = stated.map((p) => (random() < corrected(p, 7, 0.7, 0.3) ? 1 : 0));
    const { slope, shift } = fitCorrection(stated, hit, 7);
    for (const p of [0.6, 0.8, 0.95]) expect(Math.abs(corrected(p, 7, slope, shift) - corrected(p, 7, 0.7, 0.3))).toBeLessThan(0.03);
  });

  test('a correction keeps the order of the labels and the sum of 1, however hard it pulls', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { minLength: 2, maxLength: 8 }), fc.double({ min: 0.1, max: 2, noNaN: true }), fc.double({ min: -4, max: 4, noNaN: true }), (scores, slope, shift) => {
        const plain = new Float64Array(scores.length);
        const pulled = new Float64Array(scores.length);
        probabilitiesOf(scores, { temperature: 1, slope: 1, shift: 0 }, plain);
        probabilitiesOf(scores, { temperature: 1, slope, shift }, pulled);
        expect(pulled.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1);
        plain.forEach((a, i) => plain.forEach((b, j) => a > b && expect(pulled[i]! - pulled[j]!).toBeGreaterThan(-1e-9)));
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  test('expected calibration error is the gap between what was said and what came true', () => {
    expect(calibrationError([0.9, 0.9, 0.9, 0.9], [true, true, false, false])).toBeCloseTo(0.4);
    expect(calibrationError([0.5, 0.5], [true, false])).toBeCloseTo(0);
  });
});

test('kernel ridge regression solves its equations: (K + ridge) × factors is what was to be learnt', () => {
  const random = seededRandom(7);
  const [rows, dims, gamma, ridge] = [40, 5, 2, 0.4];
  const vectors = new Float64Array(rows * dims);
  for (let r = 0; r < rows; r++) {
    const vector = Array.from({ length: dims }, () => random() - 0.5);
    const length = Math.hypot(...vector);
    vector.forEach((value, d) => { vectors[r * dims + d] = value / length; });
  }
  const labels = Array.from({ length: rows }, () => Math.floor(random() * 3));
  const prices = labels.map((label) => label + 1);
  const { factors, bias } = solveKernelRidge(vectors, dims, labels, 3, { gamma, ridge, rounds: 60 }, prices);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < 3; c++) {
      let sum = (ridge / prices[r]!) * factors[r * 3 + c]! + bias[c]!;
      for (let s = 0; s < rows; s++) {
        let square = 0;
        for (let d = 0; d < dims; d++) square += (vectors[r * dims + d]! - vectors[s * dims + d]!) ** 2;
        sum += Math.exp(-gamma * square) * factors[s * 3 + c]!;
      }
      expect(sum).toBeCloseTo(labels[r] === c ? 1 : -1, 3);
    }
  }
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
