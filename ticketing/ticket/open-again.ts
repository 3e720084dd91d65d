import { standAlone } from '../merge/stand-alone.ts';
import type { Work } from '../verb/work.ts';
import { startDispatchClock } from './dispatch-clock.ts';

/** Exclusions that were about the end which the ticket had, and go with it. */
const ofItsEnd = ['unreasonable', 'beyondDuty', 'unreachable'];

/** What every way of taking an ended ticket up again has in common. */
export function openAgain(work: Work): void {
  const { scoringExcluded, reopenCount } = work.ticket;
  work.stopClocks(['settle', 'archive']);
  startDispatchClock(work);
  standAlone(work);
  work.setTicket({ closedAt: null, dueAt: null, reopenCount: reopenCount + 1, ratedAgainAt: null, scoringExcluded: scoringExcluded && ofItsEnd.includes(scoringExcluded) ? null : scoringExcluded });
}
