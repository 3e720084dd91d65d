import { createHash } from 'node:crypto';
import type { VisitPlanRow } from '../../db/schema/index.ts';
import type { AppealType, CallerCategory, Urgency } from '../../db/schema/types.ts';

/** What a plan asks of a ticket. */
export interface Sampled { ticketNo: string; appealType: AppealType; urgency: Urgency; callerCategory: CallerCategory; reworked: boolean; /** the lead unit and all above it */ unitIds: readonly string[] }
export interface Picked { row: VisitPlanRow; method: 'phone' | 'message' | 'none'; /** 0 ≤ draw < 100 */ draw: number }

/** Where a ticket falls between 0 and 100: always the same for the same number, so that a choice can be repeated and audited, and nobody can steer it. */
export const drawOf = (ticketNo: string): number => (createHash('sha256').update(`visit:${ticketNo}`).digest().readUInt32BE(0) / 2 ** 32) * 100;

const fits = (row: VisitPlanRow, t: Sampled) => (!row.appealTypes?.length || row.appealTypes.includes(t.appealType))
  && (!row.urgencies?.length || row.urgencies.includes(t.urgency))
  && (!row.callerCategories?.length || row.callerCategories.includes(t.callerCategory))
  && (!row.unitIds?.length || row.unitIds.some((id) => t.unitIds.includes(id)))
  && (!row.reworked || t.reworked);

/** Does a row take every ticket? The last row of a plan must. */
export const takesAll = (row: VisitPlanRow): boolean => !row.appealTypes?.length && !row.urgencies?.length && !row.callerCategories?.length && !row.unitIds?.length && !row.reworked;

/** The first row that fits decides. @throws Error when none does: a plan ends with a row that takes everything */
export function pick(rows: readonly VisitPlanRow[], ticket: Sampled): Picked {
  const row = rows.find((r) => fits(r, ticket));
  if (!row) throw new Error('the visit plan has no row for every ticket');
  const draw = drawOf(ticket.ticketNo);
  return { row, method: draw < row.share ? row.method : row.rest, draw };
}
