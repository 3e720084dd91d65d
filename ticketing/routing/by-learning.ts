/** What a model of the city's own tickets says whose it is, in the units of this place and day. */
import type { Ranked } from '../../classifier/index.ts';
import type { City } from '../catalogue/city.ts';
import { counterpartIn } from '../catalogue/counterpart.ts';
import { rounded, type Evidence } from './advice.ts';
import type { Shut } from './by-catalogue.ts';

export interface Learned { probability: number; because: Evidence[] }

/** The first so many: the long tail is noise. */
const HEARD = 12;

/**
 * The model knows words, not districts: 云溪区's office counts for the same office where it happened. A unit that is gone, has no
 * counterpart there or is shut for this ticket is left out, and its probability goes to nobody.
 * @returns unit id → probability and the words that made it
 */
export function byLearning(city: City, ranked: readonly Ranked[], regionCode: string, shut: Shut): Map<string, Learned> {
  const units = new Map<string, Learned>();
  for (const { label, probability, because } of ranked.slice(0, HEARD)) {
    const unit = counterpartIn(city, label, regionCode);
    if (!unit || shut(unit)) continue;
    const known = units.get(unit.id);
    if (known) known.probability += probability;
    else units.set(unit.id, { probability, because: because.filter((e) => e.kind === 'word').slice(0, 3) });
  }
  for (const learned of units.values()) learned.because.unshift({ kind: 'rule', text: `本市已办工单的学习结果${Math.round(learned.probability * 100)}%`, weight: rounded(learned.probability) });
  return units;
}
