/** What ticketing asks of whoever keeps the scores, when a unit says that a ticket should not count. */
import type { Core } from '../core.ts';
import type { Tx } from '../db/connect.ts';

/** One ticket as it counts for one unit, in these metrics of one month (YYYY-MM). */
export interface CountedItem { month: string; metricIds: string[]; ticketId: number; unitId: string }

export interface ScoreAppeals {
  /** @returns what staff read of the metrics. @throws HotlineError ruleRefused: not published, too late, not counted there, left out already */
  check(tx: Tx, item: CountedItem, now: Date): Promise<string[]>;
  /** it counts no more in these metrics of this month */
  uphold(tx: Tx, item: CountedItem, by: { requestId: number; reason: string; staffId: number | null; name: string; now: Date }): Promise<void>;
}

/** @throws Error where nobody keeps scores: a mistake in composing the program */
export function scoreAppealsOf(core: Core): ScoreAppeals {
  if (!core.scoreAppeals) throw new Error('no module keeps scores');
  return core.scoreAppeals;
}
