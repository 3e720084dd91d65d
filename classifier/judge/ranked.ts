import type { Evidence, Ranked } from './judgement.ts';

/** Labels with their probabilities, likeliest first; equal ones stay in the given order. */
export function rank<L extends string>(
  labels: readonly L[],
  probabilities: ArrayLike<number>,
  because: (index: number, place: number) => Evidence[],
): Ranked<L>[] {
  const order = labels.map((_, i) => i).toSorted((a, b) => probabilities[b]! - probabilities[a]! || a - b);
  return order.map((i, place) => ({ label: labels[i]!, probability: probabilities[i]!, because: because(i, place) }));
}
