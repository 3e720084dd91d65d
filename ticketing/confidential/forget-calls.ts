import { and, eq, isNotNull } from 'drizzle-orm';
import type { Tx } from '../db/connect.ts';
import { contactAttempt, visit } from '../db/schema/index.ts';

/** Visits and contacts of a ticket name no call any more: who called hangs on it. Lines of its chain that were written before it was confidential stay as they are, for they prove it. */
export async function forgetCalls(tx: Tx, ticketId: number): Promise<void> {
  await tx.update(contactAttempt).set({ callNo: null }).where(and(eq(contactAttempt.ticketId, ticketId), isNotNull(contactAttempt.callNo)));
  for (const v of await tx.select({ id: visit.id, attempts: visit.attempts }).from(visit).where(eq(visit.ticketId, ticketId)))
    await tx.update(visit).set({ callNo: null, attempts: v.attempts.map(({ callNo: _, ...attempt }) => attempt) }).where(eq(visit.id, v.id));
}
