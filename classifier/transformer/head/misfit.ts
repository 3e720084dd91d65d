import type { Head } from './head.ts';

/** Why a head cannot judge a model's vectors, as a sentence; null when it can. */
export function misfit({ encoder: made, weight }: Head, model: { version: string; dimension: number; poolings: readonly string[] }): string | null {
  if (made.dimension !== model.dimension) return `it was trained on vectors of ${made.dimension} numbers, and this model gives ${model.dimension}.`;
  if (made.version !== model.version || !model.poolings.includes(made.pooling)) return `it was trained on another model (${made.name} ${made.version}).`;
  return weight === 0 ? 'its weight is 0: it did not help when it was trained.' : null;
}
