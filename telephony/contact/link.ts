import { and, eq } from 'drizzle-orm';
import { errors, schema, ticketScope, type Tx } from '../../ticketing/index.ts';
import { call, callEvent, callTicket } from '../db/schema/call.ts';
import type { CallRow } from '../floor/rows.ts';
import type { Step } from '../floor/step.ts';
import { endForbidden } from '../watch/forbidden.ts';
import { contactsOf } from './jobs.ts';

export type Why = (typeof callTicket.$inferSelect)['why'];

/** By a person, who must be able to see the ticket. @throws HotlineError notFound */
export async function linkTicket(step: Step, target: { ticketNo: string }, why: Why): Promise<void> {
  const [found] = await step.tx.select({ id: schema.ticket.id }).from(schema.ticket).where(and(eq(schema.ticket.ticketNo, target.ticketNo), ticketScope(step.actor!)));
  if (!found) throw errors.notFound('工单');
  await linkRows(step.tx, step.call, { ticketId: found.id, why, staffId: step.actor!.staffId, at: step.now });
  if (step.call.ticketId === null) step.setCall({ ticketId: found.id });
  await endForbidden(step);
}

/** The caller holds the call's row locked. Repeatable. */
export async function linkRows(tx: Tx, row: CallRow, { ticketId, why, staffId, at }: { ticketId: number; why: Why; staffId: number; at: Date }): Promise<void> {
  const made = await tx.insert(callTicket).values({ callId: row.id, ticketId, why, at, staffId }).onConflictDoNothing().returning({ id: callTicket.ticketId });
  if (row.ticketId === null) await tx.update(call).set({ ticketId }).where(eq(call.id, row.id));
  if (made.length && why === 'filed') await tx.insert(callEvent).values({ callId: row.id, at, kind: 'filed', staffId, data: { ticketId } });
  if (row.state === 'ended') await contactsOf(tx, row.id, [ticketId]);
}
