import type { AssignmentRow } from '../verb/verb.ts';

/** Units' parts of the ticket that were given back, are asked to be, or were kept by decision: each is a unit that said it is not theirs. */
export const returnsSeen = (assignments: readonly AssignmentRow[]): AssignmentRow[] =>
  assignments.filter((a) => a.role !== 'delegated' && (a.state === 'withdrawn' || a.state === 'returnPending' || (a.returnForbidden && !a.temporary)));
