/** Whether an agent can answer a caller, and how well. */
import type { Needs } from './waiting.ts';

type Skills = Readonly<Record<string, number>>;

/** `step`: which set of needs they meet (0: what the call asks for); `level`: the weakest of the skills asked for, 1 is best. */
export interface Fit { step: number; level: number }

/** The first set of which the agent has every skill; null when none. */
export function fit(needs: Needs, skills: Skills): Fit | null {
  for (const [step, set] of needs.entries()) {
    const level = levelIn(set, skills);
    if (level !== null) return { step, level };
  }
  return null;
}

/** The weakest of these skills; null when one is missing. A set without skills is met by everybody at level 1. */
export function levelIn(set: readonly string[], skills: Skills): number | null {
  let level = 1;
  for (const skill of set) {
    const own = skills[skill];
    if (own === undefined) return null;
    if (own > level) level = own;
  }
  return level;
}
