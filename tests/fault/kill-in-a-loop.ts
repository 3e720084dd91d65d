import { setTimeout as sleep } from 'node:timers/promises';
import type { Victim } from './victim.ts';

/**
 * Kills one process after the other, each equally often, at uneven intervals, until enough has happened.
 * @param intervalMs on average; long enough for a process to start and work
 * @param limitMs when to give up, on a machine too slow to get anything done between two kills
 */
export async function killInALoop(
  victims: Victim[], isEnough: () => boolean, intervalMs: number, limitMs: number, random: () => number,
): Promise<void> {
  const end = Date.now() + limitMs;
  for (let turn = 0; !isEnough() && Date.now() < end; turn += 1) {
    await sleep(intervalMs * (0.5 + random()));
    await victims[turn % victims.length]?.kill();
  }
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
