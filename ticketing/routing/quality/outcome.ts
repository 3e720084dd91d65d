/** What came of an advice: who has the ticket in the end, and why not the unit that was advised. Pure. */
import type { AssignmentState, Outcome, TicketState } from '../../db/schema/index.ts';

/** Lead assignments, oldest first. */
export interface Led { unitId: string; state: AssignmentState; temporary: boolean; returnForbidden: boolean }
export interface CameOf { outcome: Outcome | null; keptUnitId: string | null }

/** From the contact with the citizen on a unit can no longer give it back (assignment/table.ts): it has it. */
const has: readonly AssignmentState[] = ['handling', 'suspended', 'resolved'];
const gone: readonly AssignmentState[] = ['withdrawn', 'recalled'];
const ended: readonly TicketState[] = ['answered', 'declined', 'transferred', 'cancelled', 'merged', 'closed', 'archived'];

/**
 * A temporary lead of a dispute does not have it until it is ruled to. A ticket that was merged followed another one and says nothing about its own advice.
 * @param advisedUnitId the unit advised first; null where none was
 */
export function outcomeOf(advisedUnitId: string | null, ticket: { state: TicketState; masterTicketId: number | null }, leads: readonly Led[]): CameOf {
  if (ticket.masterTicketId !== null || ticket.state === 'merged') return { outcome: 'none', keptUnitId: null };
  const ruled = (a: Led) => a.returnForbidden && !a.temporary && !gone.includes(a.state);
  const keeper = leads.find((a) => ruled(a) || (has.includes(a.state) && !a.temporary));
  if (keeper) return { outcome: keeper.unitId === advisedUnitId ? 'kept' : whyNot(advisedUnitId, keeper, leads), keptUnitId: keeper.unitId };
  if (ended.includes(ticket.state)) return { outcome: 'none', keptUnitId: null };
  // It left the advised unit, and nobody else has it yet: that the advice was wrong is known already.
  const left = leads.find((a) => a.unitId === advisedUnitId && gone.includes(a.state));
  return { outcome: left ? (left.state === 'withdrawn' ? 'returned' : 'reassigned') : null, keptUnitId: null };
}

function whyNot(advisedUnitId: string | null, keeper: Led, leads: readonly Led[]): Outcome {
  const tried = leads.find((a) => a.unitId === advisedUnitId && gone.includes(a.state));
  if (!tried) return 'overridden';
  if (keeper.returnForbidden) return 'ruled';
  return tried.state === 'withdrawn' ? 'returned' : 'reassigned';
}
