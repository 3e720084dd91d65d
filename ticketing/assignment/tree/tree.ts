/** Who reports to whom on a ticket: supporting units to the lead, delegated ones to the unit that handed the work down. */
import type { AssignmentState } from '../../db/schema/types.ts';
import type { AssignmentRow } from '../../verb/verb.ts';
import { openAssignmentStates } from '../table.ts';

type Rows = readonly AssignmentRow[];
const gone: readonly AssignmentState[] = ['withdrawn', 'recalled'];
const isOpen = (row: AssignmentRow) => openAssignmentStates.includes(row.state);

/** The part to which this one reports; none for the lead, which answers the citizen. */
export function above(row: AssignmentRow, rows: Rows): AssignmentRow | undefined {
  if (row.parentId !== null) return rows.find((a) => a.id === row.parentId);
  return row.role === 'support' ? rows.findLast((a) => a.role === 'lead' && !gone.includes(a.state)) : undefined;
}

/** What was handed down from here, one level. */
export const delegatedBelow = (row: AssignmentRow, rows: Rows): AssignmentRow[] => rows.filter((a) => a.parentId === row.id && a.role === 'delegated' && !gone.includes(a.state));

export const openDelegated = (row: AssignmentRow, rows: Rows): AssignmentRow[] => delegatedBelow(row, rows).filter(isOpen);

/** Whose work this part still waits for before it may answer. */
export const openReports = (row: AssignmentRow, rows: Rows): AssignmentRow[] => rows.filter((a) => isOpen(a) && a.id !== row.id && above(a, rows)?.id === row.id);

/** This part's open ones at every level below it, the deepest first: the order in which they are called back. */
export const openToTheLeaves = (row: AssignmentRow, rows: Rows): AssignmentRow[] => openReports(row, rows).flatMap((a) => [...openToTheLeaves(a, rows), a]);

/** How many levels below the unit that answers for it. */
export function depth(row: AssignmentRow, rows: Rows): number {
  const parent = row.parentId === null ? undefined : rows.find((a) => a.id === row.parentId);
  return parent ? depth(parent, rows) + 1 : 0;
}
