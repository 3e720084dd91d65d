import { commonRate } from './background/background.ts';
import type { Signature } from './signature.ts';

/** Buckets of the counter: 2^20 of four bytes. Two terms in one bucket only make both look a little commoner. */
const BUCKETS = 1 << 20;
/** How many messages the shipped table counts for beside the messages seen here. */
const PRIOR = 5000;

/**
 * How rare a term is: what is shipped about messages at large, corrected by what this city's problems have shown.
 * Counts founders of groups only, so that a problem with a thousand members does not make its own words common.
 */
export interface Rarity {
  /** A message founds a group; or (−1) it no longer does. */
  count(founder: Signature, by?: 1 | -1): void;
  /** Natural logarithm of (messages / messages with the term), about 0 to 10. */
  of(term: number): number;
}

export function createRarity(): Rarity {
  const counts = new Uint32Array(BUCKETS);
  // the logarithm of what is known of the term last asked for in each bucket: asked for hundreds of times a placement
  const known = new Float64Array(BUCKETS);
  const whose = new Uint32Array(BUCKETS);
  let founders = 0;
  let all = Math.log(PRIOR + 1);
  return {
    count({ terms }, by = 1) {
      founders += by;
      all = Math.log(PRIOR + founders + 1);
      for (const term of terms) {
        counts[term & (BUCKETS - 1)]! += by;
        whose[term & (BUCKETS - 1)] = 0;
      }
    },
    of(term) {
      const bucket = term & (BUCKETS - 1);
      if (whose[bucket] !== term) {
        known[bucket] = Math.log(PRIOR * commonRate(term) + counts[bucket]! + 1);
        whose[bucket] = term;
      }
      return all - known[bucket]!;
    },
  };
}
