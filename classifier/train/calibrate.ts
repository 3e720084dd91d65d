import { softmax } from '../judge/softmax.ts';

/**
 * The temperature under which the given scores of texts that the model has not seen make their labels likeliest.
 * Golden-section search over its logarithm: the loss has one valley.
 */
export function fitTemperature(scores: Float64Array, labels: ArrayLike<number>, classes: number): number {
  const row = new Float64Array(classes);
  const loss = (logTemperature: number) => {
    let sum = 0;
    for (let r = 0; r < labels.length; r++) {
      softmax(scores, Math.exp(logTemperature), row, r * classes);
      sum -= Math.log(Math.max(1e-12, row[labels[r]!]!));
    }
    return sum;
  };
  const golden = (Math.sqrt(5) - 1) / 2;
  let low = Math.log(0.02);
  let high = Math.log(5);
  for (let step = 0; step < 30; step++) {
    const left = high - golden * (high - low);
    const right = low + golden * (high - low);
    if (loss(left) < loss(right)) high = right;
    else low = left;
  }
  return Math.exp((low + high) / 2);
}
