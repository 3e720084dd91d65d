/** Whether an agent can answer a caller, and how well. */
import type { Needs } from './waiting.ts';

/** `step`: which set of needs they meet (0: what the line asks for); `level`: the weakest of the skills asked for, 1 is best. */
export interface Fit { step: number; level: number }

/** The first set of which the agent has every skill; null when none. A set without skills is met by everybody at level 1. */
export function fit(needs: Needs, skills: Readonly<Record<string, number>>): Fit | null {
  for (const [step, set] of needs.entries()) {
    let level = 1;
    for (const skill of set) level = Math.max(level, skills[skill] ?? Number.POSITIVE_INFINITY);
    if (level !== Number.POSITIVE_INFINITY) return { step, level };
  }
  return null;
}

export const better = (a: Fit, b: Fit): number => a.step - b.step || a.level - b.level;
