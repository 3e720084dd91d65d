/** In whose hands a ticket is. Every working hour of its life belongs to exactly one holder, whoever signed or did not sign. */
import { openLead } from '../assignment/lead.ts';
import type { HolderKind } from '../db/schema/types.ts';
import { openAssignmentStates } from '../assignment/table.ts';
import type { AssignmentRow, TicketRow } from '../verb/verb.ts';
import { workingTicketStates } from './table.ts';

export interface Holder { kind: HolderKind; unitId: string | null }

const hands = (kind: HolderKind): Holder => ({ kind, unitId: null });
const byState: Partial<Record<TicketRow['state'], Holder>> = {
  registered: hands('centre'), pendingDispatch: hands('centre'), awaitingCitizen: hands('citizen'), pendingReview: hands('review'), pendingVisit: hands('visit'), transferred: hands('partner'),
};

/**
 * @returns null where nobody need do anything: answered, closed, or following another ticket
 *
 * While units work it is the lead unit; below it the unit to which the work was delegated last and which has not handed it back.
 * A return that waits for its decision is with the centre: the unit's deadline runs on, but the hours are those of who does not decide.
 */
export function holderOf(ticket: Pick<TicketRow, 'state' | 'leadUnitId'>, assignments: readonly AssignmentRow[]): Holder | null {
  if (ticket.state === 'parked') return { kind: 'parked', unitId: ticket.leadUnitId };
  if (!workingTicketStates.includes(ticket.state)) return byState[ticket.state] ?? null;
  const lead = openLead(assignments);
  if (!lead) return hands('coordination');
  const at = deepest(lead, assignments);
  if (at.state === 'returnPending') return at.parentId === null ? hands('centre') : { kind: 'unit', unitId: assignments.find((a) => a.id === at.parentId)?.unitId ?? null };
  return { kind: at.state === 'suspended' ? 'suspended' : 'unit', unitId: at.unitId };
}

/** The part below `row` to which the work was delegated last; `row` itself where it was not. */
export function deepest(row: AssignmentRow, assignments: readonly AssignmentRow[]): AssignmentRow {
  const below = assignments.findLast((a) => a.parentId === row.id && a.role === 'delegated' && openAssignmentStates.includes(a.state));
  return below ? deepest(below, assignments) : row;
}

export const sameHolder = (a: Holder | null, b: Holder | null): boolean => a?.kind === b?.kind && a?.unitId === b?.unitId;
