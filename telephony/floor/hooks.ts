/** What other parts do when a leg of theirs is answered or has ended, in the same step. */
import type { LegRow } from './rows.ts';
import type { Step } from './step.ts';

type Hook = (step: Step, leg: LegRow) => Promise<void>;

/** set by watch/ (supervisors) */
export const answers: { supervisor?: Hook } = {};
export const endings: { supervisor?: Hook } = {};
export const digits: { supervisor?: (step: Step, leg: LegRow, key: string) => Promise<void> } = {};
