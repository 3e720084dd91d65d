import type { Work } from '../verb/work.ts';

/** The time a dispatcher has, by type and urgency (domain §4.2). */
export const startDispatchClock = (work: Work) => work.startClock('dispatch', work.core.profile.limits(work.ticket.appealType, work.ticket.urgency).dispatch);
