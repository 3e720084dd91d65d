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
}
