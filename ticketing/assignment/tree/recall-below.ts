import type { AssignmentRow } from '../../verb/verb.ts';
import { byRule, type Work } from '../../verb/work.ts';
import { recall } from '../recall.ts';
import { openToTheLeaves } from './tree.ts';

/** Calls back whatever still works for a part, at every level: it is no longer wanted, and counts against nobody. */
export async function recallBelow(work: Work, row: AssignmentRow, reason: string): Promise<void> {
  for (const below of openToTheLeaves(row, work.assignments)) await work.perform(recall, { reason }, { assignment: below, as: byRule });
}
