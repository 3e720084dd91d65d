import type { CountedText, WordCounts } from './word-counts.ts';
import type { WordVectors } from './word-vectors.ts';

/** From so many different words on, a text's place among the words is sure. */
const ENOUGH_WORDS = 4;

/**
 * Where a text lies among the words: the weighted mean of its words' vectors, of length 1; to it the title's own mean is added at
 * `titleShare`, and the sum brought to length 1 again. All zeros when no word is known.
 * @param out `known.dims` numbers from `at` on
 * @returns how much the place is worth, 0 to 1: one or two words do not speak as loudly as a whole message
 */
export function writeTextVector(text: CountedText, known: WordVectors, weights: Float32Array, titleShare: number, out: Float32Array | Float64Array, at = 0): number {
  out.fill(0, at, at + known.dims);
  const words = addMean(text.whole, known, weights, 1, out, at);
  if (titleShare > 0) addMean(text.title, known, weights, titleShare, out, at);
  scaleTo(1, out, at, known.dims);
  return Math.min(1, words / ENOUGH_WORDS) ** 2;
}

/** @returns how many different words weighed something */
function addMean({ words, counts }: WordCounts, { dims, vectors }: WordVectors, weights: Float32Array, share: number, out: Float32Array | Float64Array, at: number): number {
  let weighed = 0;
  const mean = new Float64Array(dims);
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const weight = (1 + Math.log(counts[i]!)) * weights[word]!;
    if (weight === 0) continue;
    weighed++;
    const base = word * dims;
    for (let d = 0; d < dims; d++) mean[d]! += weight * vectors[base + d]!;
  }
  scaleTo(share, mean, 0, dims);
  for (let d = 0; d < dims; d++) out[at + d]! += mean[d]!;
  return weighed;
}

function scaleTo(length: number, vector: Float32Array | Float64Array, at: number, dims: number): void {
  let square = 0;
  for (let d = at; d < at + dims; d++) square += vector[d]! ** 2;
  const scale = square > 1e-12 ? length / Math.sqrt(square) : 0;
  for (let d = at; d < at + dims; d++) vector[d]! *= scale;
}
