import type { Random } from '../../generate/random.ts';
import type { AssignmentState, TicketState } from '../../../ticketing/db/schema/types.ts';

const day = 86_400_000;

/** How far a ticket has come. */
export interface Course { state: TicketState; assignment: AssignmentState | null }

/**
 * How far a ticket of this age has come in a city that works: nearly all are closed after two weeks, and a few drag on.
 * @param age milliseconds since it was registered
 */
export function courseOf(age: number, random: Random): Course {
  if (age < day / 4 || (age < 2 * day && random.chance(0.1))) return { state: random.chance(0.3) ? 'registered' : 'pendingDispatch', assignment: null };
  if (age < day) return { state: 'inProgress', assignment: random.chance(0.6) ? 'dispatched' : 'signed' };
  const open = age < 4 * day ? 0.8 : age < 8 * day ? 0.3 : age < 15 * day ? 0.06 : 0.001;
  if (random.chance(open)) return { state: random.chance(0.06) ? 'rework' : 'inProgress', assignment: random.chance(0.05) ? 'returnPending' : 'handling' };
  if (age < 15 * day && random.chance(0.12)) return { state: random.chance(0.4) ? 'pendingReview' : 'pendingVisit', assignment: 'resolved' };
  return { state: age > 180 * day ? 'archived' : 'closed', assignment: 'resolved' };
}
