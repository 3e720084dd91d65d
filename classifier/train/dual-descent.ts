import type { Corpus } from './corpus.ts';
import { seededRandom, shuffle } from './random.ts';

/** How the separating planes are sought. */
export interface Solving {
  /** Price of an error beside the length of the weights. */
  cost: number;
  maxRounds: number;
  /** Stop when no step of a round was wider than this. */
  tolerance: number;
  seed: number;
}

/** One plane per class. Feature f's weight for class c is `weights[f * classes + c]`. */
export interface Planes {
  classes: number;
  weights: Float32Array;
  bias: Float32Array;
}

/**
 * One-vs-rest support vector machines with squared hinge loss, by dual coordinate descent (Hsieh et al., ICML 2008).
 * All classes go through a row together: the row is read once and the weights of a feature lie side by side.
 * @param prices factor on the cost of an error, by row of the corpus; null for 1 everywhere
 */
export function solvePlanes(
  corpus: Corpus,
  values: Float32Array,
  rows: ArrayLike<number>,
  labels: ArrayLike<number>,
  classes: number,
  solving: Solving,
  prices: ArrayLike<number> | null = null,
): Planes {
  const weights = new Float32Array(corpus.hashes.length * classes);
  const bias = new Float32Array(classes);
  const alpha = new Float64Array(rows.length * classes);
  const scores = new Float64Array(classes);
  const steps = new Float64Array(classes);
  const changed = new Uint32Array(classes);
  const order = Uint32Array.from({ length: rows.length }, (_, i) => i);
  const random = seededRandom(solving.seed);
  const { rowStart, features } = corpus;

  for (let round = 0; round < solving.maxRounds; round++) {
    shuffle(order, random);
    let widest = 0;
    for (const r of order) {
      const row = rows[r]!;
      const from = rowStart[row]!;
      const to = rowStart[row + 1]!;
      const diagonal = 0.5 / (solving.cost * (prices?.[row] ?? 1));
      scores.set(bias);
      let norm = 1; // the bias counts as a feature of value 1
      for (let i = from; i < to; i++) {
        const value = values[i]!;
        if (value === 0) continue;
        norm += value * value;
        const base = features[i]! * classes;
        for (let c = 0; c < classes; c++) scores[c]! += value * weights[base + c]!;
      }
      let count = 0;
      for (let c = 0; c < classes; c++) {
        const sign = labels[row] === c ? 1 : -1;
        const old = alpha[r * classes + c]!;
        const gradient = sign * scores[c]! - 1 + old * diagonal;
        const now = Math.max(0, old - gradient / (norm + diagonal));
        if (now === old) continue;
        alpha[r * classes + c] = now;
        const step = (now - old) * sign;
        widest = Math.max(widest, Math.abs(step));
        bias[c]! += step;
        steps[count] = step;
        changed[count++] = c;
      }
      if (count === 0) continue;
      for (let i = from; i < to; i++) {
        const value = values[i]!;
        if (value === 0) continue;
        const base = features[i]! * classes;
        for (let k = 0; k < count; k++) weights[base + changed[k]!]! += value * steps[k]!;
      }
    }
    if (widest < solving.tolerance) break;
  }
  return { classes, weights, bias };
}

/** Scores of the given rows, one after another: `classes` numbers per row. */
export function scoreRows(corpus: Corpus, values: Float32Array, rows: ArrayLike<number>, planes: Planes): Float64Array {
  const { classes, weights, bias } = planes;
  const scores = new Float64Array(rows.length * classes);
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r]!;
    for (let c = 0; c < classes; c++) scores[r * classes + c] = bias[c]!;
    for (let i = corpus.rowStart[row]!; i < corpus.rowStart[row + 1]!; i++) {
      const value = values[i]!;
      const base = corpus.features[i]! * classes;
      for (let c = 0; c < classes; c++) scores[r * classes + c]! += value * weights[base + c]!;
    }
  }
  return scores;
}
