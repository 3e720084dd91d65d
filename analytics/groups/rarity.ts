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
  count(founder: Signature): void;
  /** Natural logarithm of (messages / messages with the term), about 0 to 10. */
  of(term: number): number;
  /** In how many groups' founders the term stands. */
  seen(term: number): number;
}

export function createRarity(): Rarity {
  const counts = new Uint32Array(BUCKETS);
  let founders = 0;
  return {
    count({ terms }) {
      founders++
      for (const term of terms) counts[term & (BUCKETS - 1)]!++
    },
    of(term) {
      const seen = counts[term & (BUCKETS - 1)]!;
      return Math.log((PRIOR + founders + 1) / (PRIOR * commonRate(term) + seen + 1));
    },
    seen: (term) => counts[term & (BUCKETS - 1)]!,
  };
}
