/** What the city's own decided tickets say about a threshold; kept with the policy that was put in force on it. */
export interface PolicyEvidence {
  /** days of the city, both included */
  from: string;
  to: string;
  /** decided tickets that could have been sent on alone; of one model where it has enough */
  n: number;
  model: string | null;
  /** that would have been sent on, and what of that came to another unit */
  sent: number;
  wrong: number;
  rate: number | null;
  /** the rate is below this with 95 % confidence */
  upper: number;
  perDay: number;
  /** the least confidence among those that would have been sent on; null where there are none */
  lowest: number | null;
}

/** So far below the least confidence seen a threshold may lie and still stand on what was seen. */
const reach = 0.02;

/** Do the tickets bear out this threshold for this return rate? */
export const bearsOut = (evidence: PolicyEvidence, autoFrom: number, returnRate: number): boolean => evidence.lowest !== null && evidence.upper <= returnRate && autoFrom >= evidence.lowest - reach;
