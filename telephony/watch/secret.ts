/** Calls that are nobody's business but who handles the ticket: one spoken of in confidence, or a complaint about the listener's own people. */
import { and, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm';
import { schema, ticketScope, type Core, type Db, type StaffActor, type Tx } from '../../ticketing/index.ts';
import { call, callTicket } from '../db/schema/index.ts';

/** Whether every ticket of a call is one that the actor may see (access/scope.ts). A call without a ticket hides nothing yet. */
export async function mayHear(db: Db | Tx, callId: number, ticketId: number | null, actor: StaffActor): Promise<boolean> {
  const { ticket } = schema;
  const linked = await db.select({ id: callTicket.ticketId }).from(callTicket).where(and(eq(callTicket.callId, callId), isNotNull(callTicket.staffId)));
  const ids = [...new Set([...linked.map((l) => l.id), ...(ticketId === null ? [] : [ticketId])])];
  if (!ids.length) return true;
  const hidden = await db.select({ id: ticket.id }).from(ticket).where(and(inArray(ticket.id, ids), sql`not (${ticketScope(actor)})`)).limit(1);
  return hidden.length === 0;
}

/** Tickets of calls that go on now and whose caller this actor is not shown. Confidential ones are named to nobody on the floor. */
export async function secretTickets(core: Core, actor: StaffActor): Promise<Set<number>> {
  const { ticket } = schema;
  const rows = await core.db.select({ id: ticket.id }).from(ticket).innerJoin(call, eq(call.ticketId, ticket.id)).where(and(ne(call.state, 'ended'), sql`(${ticket.isConfidential} or ${ticket.isAnonymous} or not (${ticketScope(actor)}))`));
  return new Set(rows.map((r) => r.id));
}
