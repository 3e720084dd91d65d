/** What is usual for a matter, weighed in: 占道经营 is mostly a complaint, a broken water main mostly urgent. */
import type { Ranked } from '../../classifier/index.ts';
import { chosenByPerson, rounded, type Evidence } from './advice.ts';

interface RankedLabel<L extends string> { label: L; probability: number; because: Evidence[] }

/** Odds are multiplied by so much when the matter is certain, by less the less likely it is. Own choice: a tie-breaker, not a verdict. */
const USUAL = 2.5;

/**
 * @param usual the matter's default and how likely the matter is
 * @returns likeliest first, sums to 1
 */
export function weighUsual<L extends string>(ranked: Ranked<L>[], usual: { label: string | null | undefined; matter: string; probability: number } | null): RankedLabel<L>[] {
  if (!usual?.label) return ranked;
  const factor = 1 + (USUAL - 1) * usual.probability;
  const raised = ranked.map((r) => (r.label === usual.label ? { ...r, probability: r.probability * factor, because: [...r.because, { kind: 'rule' as const, text: `事项「${usual.matter}」的通常情形`, weight: rounded(Math.log(factor)) }] } : r));
  const sum = raised.reduce((total, r) => total + r.probability, 0) || 1;
  return raised.map((r) => ({ ...r, probability: r.probability / sum })).toSorted((a, b) => b.probability - a.probability);
}

/** A person's choice counts as certain. */
export const settled = <L extends string>(ranked: Ranked<L>[], label: L): RankedLabel<L>[] =>
  [{ label, probability: 1, because: [chosenByPerson] }, ...ranked.filter((r) => r.label !== label).map((r) => ({ label: r.label, probability: 0, because: [] }))];
