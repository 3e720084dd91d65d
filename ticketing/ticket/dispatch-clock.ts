import { limitsOf } from '../deadline/limits-of.ts';
import type { Work } from '../verb/work.ts';

/** The time a dispatcher has, by type and urgency. */
export const startDispatchClock = (work: Work) => work.startClock('dispatch', limitsOf(work.core, work.ticket).dispatch);
