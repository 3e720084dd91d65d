import { softmax } from '../../judge/softmax.ts';
import { seededRandom, shuffle } from '../../train/random.ts';

const ROUNDS = 40;
const STEP = 0.1;
const SEED = 1;
/** Pull of the planes towards zero, beside the mean loss of a text. */
const DECAY = 1e-3;

export interface Planes { planes: Float32Array; bias: Float32Array }

/**
 * Logistic regression on vectors, by stochastic gradients with AdaGrad over standardised numbers. The same vectors in the
 * same order give the same planes.
 * @param vectors one of equal length a text; labels: numbers below `classes`
 */
export function trainHead(vectors: readonly Float32Array[], labels: ArrayLike<number>, classes: number): Planes {
  const dimension = vectors[0]!.length;
  const { mean, spread } = standards(vectors, dimension);
  const planes = new Float32Array(classes * dimension);
  const bias = new Float32Array(classes);
  const squares = new Float32Array(classes * dimension).fill(1e-6);
  const biasSquares = new Float32Array(classes).fill(1e-6);
  const random = seededRandom(SEED);
  const order = Uint32Array.from(vectors, (_, i) => i);
  const x = new Float32Array(dimension);
  const scores = new Float64Array(classes);
  const probabilities = new Float64Array(classes);
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, random);
    for (const row of order) {
      const vector = vectors[row]!;
      for (let d = 0; d < dimension; d++) x[d] = (vector[d]! - mean[d]!) / spread[d]!;
      for (let c = 0; c < classes; c++) {
        let score = bias[c]!;
        for (let d = 0; d < dimension; d++) score += planes[c * dimension + d]! * x[d]!;
        scores[c] = score;
      }
      softmax(scores, 1, probabilities);
      for (let c = 0; c < classes; c++) {
        const error = probabilities[c]! - (labels[row] === c ? 1 : 0);
        biasSquares[c]! += error * error;
        bias[c]! -= (STEP * error) / Math.sqrt(biasSquares[c]!);
        for (let d = 0, i = c * dimension; d < dimension; d++, i++) {
          const gradient = error * x[d]! + DECAY * planes[i]!;
          squares[i]! += gradient * gradient;
          planes[i]! -= (STEP * gradient) / Math.sqrt(squares[i]!);
        }
      }
    }
  }
  // Put back what standardising took, so that the planes meet vectors as they come.
  for (let c = 0; c < classes; c++) {
    for (let d = 0, i = c * dimension; d < dimension; d++, i++) {
      planes[i]! /= spread[d]!;
      bias[c]! -= planes[i]! * mean[d]!;
    }
  }
  return { planes, bias };
}

function standards(vectors: readonly Float32Array[], dimension: number): { mean: Float64Array; spread: Float64Array } {
  const mean = new Float64Array(dimension);
  const spread = new Float64Array(dimension);
  for (const vector of vectors) for (let d = 0; d < dimension; d++) mean[d]! += vector[d]! / vectors.length;
  for (const vector of vectors) for (let d = 0; d < dimension; d++) spread[d]! += (vector[d]! - mean[d]!) ** 2 / vectors.length;
  return { mean, spread: spread.map((variance) => Math.sqrt(variance) || 1) };
}
