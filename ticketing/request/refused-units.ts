import { and, eq, isNull, ne, or } from 'drizzle-orm';
import { assignment, request } from '../db/schema/index.ts';
import type { Work } from '../verb/work.ts';

/** Units that said of this ticket that it is not theirs, in that order. A return that the unit itself took back does not count. */
export async function refusedUnits(work: Work): Promise<string[]> {
  const asked = await work.tx.select({ unitId: assignment.unitId }).from(request).innerJoin(assignment, eq(assignment.id, request.assignmentId))
    .where(and(eq(request.ticketId, work.ticket.id), eq(request.kind, 'return'), ne(assignment.role, 'delegated'), or(ne(request.state, 'withdrawn'), isNull(request.decidedBy)))).orderBy(request.id);
  return [...new Set(asked.map((a) => a.unitId))];
}
