import { seededRandom, shuffle } from './random.ts';

/** Fold number of each row; all rows of one group fall into one fold. */
export function groupFolds(groups: readonly string[], folds: number, seed: number): Uint8Array {
  const names = [...new Set(groups)];
  const order = Uint32Array.from(names, (_, i) => i);
  shuffle(order, seededRandom(seed));
  const foldOf = new Map(names.map((name, i) => [name, order[i]! % folds]));
  return Uint8Array.from(groups, (group) => foldOf.get(group)!);
}
