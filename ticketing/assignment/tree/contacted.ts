import type { AssignmentRow } from '../../verb/verb.ts';
import type { Work } from '../../verb/work.ts';
import { above, delegatedBelow } from './tree.ts';

/** Has the unit, or one to which it handed the work down, spoken to the citizen? */
export const contacted = (row: AssignmentRow, rows: readonly AssignmentRow[]): boolean => row.contactedAt !== null || delegatedBelow(row, rows).some((below) => contacted(below, rows));

/** Who works on it speaks to the citizen: that ends the time to do so of every unit above it. */
export function contactForThoseAbove(work: Work, row: AssignmentRow): void {
  for (let upper = row.role === 'delegated' ? above(row, work.assignments) : undefined; upper; upper = upper.role === 'delegated' ? above(upper, work.assignments) : undefined)
    work.stopClocks(['contact'], { assignmentId: upper.id });
}
