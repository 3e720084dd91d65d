/** Job: notes what came of the first advice, each time something happened by which that may be known. */
import { and, asc, eq } from 'drizzle-orm';
import { advised, assignment, ticket } from '../../db/schema/index.ts';
import type { JobHandler, JobHandlers } from '../../jobs/handler.ts';
import { outcomeOf } from './outcome.ts';

const kind = 'judgement.settle';

/** Event kind → job kind. */
export const qualityReactions = [
  'assignment.contact', 'submitForReview', 'returnToDispatch', 'reassign', 'rule', 'answer', 'decline', 'transfer', 'cancel', 'merge', 'unmerge',
].map((eventKind) => [eventKind, kind] as const);


/** Works from the rows as they are, so that running it twice or late comes to the same. */
export const settleAdvice: JobHandler<{ ticketId: number }> = async ({ ticketId }, { tx, now }) => {
  const [row] = await tx.select().from(advised).where(eq(advised.ticketId, ticketId)).for('update');
  if (!row) return;
  const [of] = await tx.select({ state: ticket.state, masterTicketId: ticket.masterTicketId }).from(ticket).where(eq(ticket.id, ticketId));
  const leads = await tx.select({ unitId: assignment.unitId, state: assignment.state, temporary: assignment.temporary, returnForbidden: assignment.returnForbidden })
    .from(assignment).where(and(eq(assignment.ticketId, ticketId), eq(assignment.role, 'lead'))).orderBy(asc(assignment.id));
  const came = outcomeOf(row.unitId, of!, leads);
  if (came.outcome === row.outcome && came.keptUnitId === row.keptUnitId) return;
  await tx.update(advised).set({ ...came, settledAt: came.outcome ? now : null }).where(eq(advised.ticketId, ticketId));
};

export const qualityJobs: JobHandlers = { [kind]: settleAdvice };
