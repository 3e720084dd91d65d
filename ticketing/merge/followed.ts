import type { AssignmentRow } from '../verb/verb.ts';

/** Stands in an assignment's "by whom" where it came with the master's reply. */
export const withMaster = '随主单';

/** Did this part come with a master's reply? It makes somebody answerable to a caller who is not satisfied, and is nobody's load. */
export const followed = (a: Pick<AssignmentRow, 'dispatchedBy'>): boolean => a.dispatchedBy === withMaster;
