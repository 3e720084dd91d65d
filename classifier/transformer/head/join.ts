import type { Ranked } from '../../judge/judgement.ts';
import { rank } from '../../judge/ranked.ts';
import { softmax } from '../../judge/softmax.ts';
import { logProbabilities, type Head } from './head.ts';

/** A probability of nothing is taken for so much: no model is so sure that the other has no say. */
const LEAST = 1e-6;

/**
 * The linear model's ranking with the head's part in it: the weighted mean of log-probabilities, label by label. A label
 * that the head does not know keeps what the linear model gave it; where it knows none or one, nothing changes.
 */
export function joinRanked<L extends string>(ranked: Ranked<L>[], head: Head, vector: ArrayLike<number>): Ranked<L>[] {
  const own = new Map(head.labels.map((label, c) => [label, c]));
  const common = ranked.filter(({ label }) => own.has(label));
  if (common.length < 2) return ranked;
  const scores = logProbabilities(head, vector);
  const mass = common.reduce((sum, { probability }) => sum + probability, 0);
  const known = common.reduce((sum, { label }) => sum + Math.exp(scores[own.get(label)!]!), 0);
  const mixed = ranked.map(({ label, probability }) => {
    const linear = Math.log(Math.max(LEAST, probability));
    const c = own.get(label);
    return mix(linear, c === undefined ? linear : Math.log(Math.max(LEAST, (Math.exp(scores[c]!) / known) * mass)), head.weight);
  });
  const probabilities = new Float64Array(ranked.length);
  softmax(mixed, head.temperature, probabilities);
  return rank(ranked.map(({ label }) => label), probabilities, (c) => ranked[c]!.because);
}

export const mix = (linear: number, head: number, weight: number) => (1 - weight) * linear + weight * head;
