/** The ledger's row of a parked ticket. */
import { and, eq, isNull } from 'drizzle-orm';
import { parkedCommitment } from '../../db/schema/index.ts';
import { errors } from '../../errors.ts';
import type { Work } from '../../verb/work.ts';

export type Commitment = typeof parkedCommitment.$inferSelect;

/** The one that is open. A parked ticket has exactly one. */
export async function openCommitment(work: Work): Promise<Commitment> {
  const [row] = await work.tx.select().from(parkedCommitment).where(and(eq(parkedCommitment.ticketId, work.ticket.id), isNull(parkedCommitment.endedAt)));
  if (!row) throw errors.notFound('挂账');
  return row;
}

/** The ticket no longer waits for the condition: it goes on, was withdrawn, or was answered with others. The mark that kept it out of scoring is lifted. */
export async function endCommitment(work: Work, why: string): Promise<void> {
  if (work.ticket.parkedUntil === null) return;
  work.stopClocks(['park']);
  work.setTicket({ parkedUntil: null, resumeState: null, ...(work.ticket.scoringExcluded === 'parked' ? { scoringExcluded: null } : {}) });
  await work.tx.update(parkedCommitment).set({ endedAt: work.now, endedWhy: why }).where(and(eq(parkedCommitment.ticketId, work.ticket.id), isNull(parkedCommitment.endedAt)));
}
