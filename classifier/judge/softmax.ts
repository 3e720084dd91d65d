/**
 * Probabilities of one row of scores: softmax of score / temperature.
 * Reads `out.length` scores from `from` on, writes into `out`.
 */
export function softmax(scores: ArrayLike<number>, temperature: number, out: Float64Array, from = 0): void {
  let highest = -Infinity;
  for (let c = 0; c < out.length; c++) highest = Math.max(highest, scores[from + c]!);
  let sum = 0;
  for (let c = 0; c < out.length; c++) sum += out[c] = Math.exp((scores[from + c]! - highest) / temperature);
  for (let c = 0; c < out.length; c++) out[c]! /= sum;
}
