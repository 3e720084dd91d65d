/** The lead part of a ticket, where it has one: the newest, for earlier ones went back. */
import type { AssignmentRow } from '../verb/verb.ts';
import { openAssignmentStates } from './table.ts';

/** Of the unit that leads now. */
export const openLead = (assignments: readonly AssignmentRow[]): AssignmentRow | undefined =>
  assignments.findLast((a) => a.role === 'lead' && openAssignmentStates.includes(a.state));

/** Of the unit whose reply waits for review or the citizen's verdict, and which would rework it. */
export const resolvedLead = (assignments: readonly AssignmentRow[]): AssignmentRow | undefined =>
  assignments.findLast((a) => a.role === 'lead' && a.state === 'resolved');
