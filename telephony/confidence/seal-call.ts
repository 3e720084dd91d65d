/** A call in which a confidential ticket was spoken of no longer says which ticket, nor who called (个人信息保护法 第五十一条; the reporter's identity, ticketing/confidential). */
import { and, eq, inArray, sql } from 'drizzle-orm';
import { schema, type Core, type Tx } from '../../ticketing/index.ts';
import { call, callBack, callConfidence, callEvent, callLeg, callSurvey, callTicket, dialAttempt, phone, twilioCall } from '../db/schema/index.ts';
import { confidedOf, seal } from './sealed.ts';

/** When it is over: while it goes on the floor needs who calls. Repeatable; further tickets join those that are sealed. @returns whether the call holds something sealed */
export async function sealCall(core: Core, tx: Tx, callId: number): Promise<boolean> {
  const [row] = await tx.select().from(call).where(and(eq(call.id, callId), eq(call.state, 'ended'))).for('update');
  if (!row) return false;
  const { ticket } = schema;
  const linked = await tx.select({ id: callTicket.ticketId, why: callTicket.why, at: callTicket.at, staffId: callTicket.staffId }).from(callTicket).innerJoin(ticket, and(eq(ticket.id, callTicket.ticketId), ticket.isConfidential)).where(eq(callTicket.callId, callId));
  const before = await confidedOf(core, tx, callId);
  if (!linked.length) return before !== null;
  const ids = linked.map((t) => t.id);
  const itself = row.ticketId !== null && ids.includes(row.ticketId);
  const sealed = seal(core, {
    number: before ? before.number : row.callerSealed && core.cipher.open(row.callerSealed), masked: before ? before.masked : row.callerMasked, appellantId: before ? before.appellantId : row.appellantId,
    ticketId: before?.ticketId ?? (itself ? row.ticketId : null), forTask: before?.forTask ?? (itself ? row.forTask : null), tickets: [...(before?.tickets ?? []), ...linked.map((t) => ({ ...t, at: t.at.toISOString() }))],
  });
  await tx.insert(callConfidence).values({ callId, sealed }).onConflictDoUpdate({ target: callConfidence.callId, set: { sealed } });
  await tx.delete(callTicket).where(and(eq(callTicket.callId, callId), inArray(callTicket.ticketId, ids)));
  await tx.update(call).set({ callerSealed: null, callerPrint: null, callerMasked: null, appellantId: null, ...(itself ? { ticketId: null, forTask: null } : {}), ...(row.direction === 'outbound' ? { calledNumber: '' } : {}) }).where(eq(call.id, callId));
  await unnameElsewhere(tx, row);
  return true;
}

/** Whatever else of telephony says who it was or which ticket: legs, course, survey, call-backs, what was dialled, Twilio's side, the citizen's own telephone. */
async function unnameElsewhere(tx: Tx, { id, callNo, webUser, callerMasked }: typeof call.$inferSelect): Promise<void> {
  const legs = await tx.update(callLeg).set({ name: '' }).where(and(eq(callLeg.callId, id), eq(callLeg.party, 'citizen'))).returning({ leg: callLeg.leg });
  await tx.update(callEvent).set({ data: sql`${callEvent.data} - array['ticketId', 'ticketNo', 'masked', 'number'] - (case when ${callEvent.data}->>'party' = 'citizen' or ${callEvent.data}->>'name' = ${callerMasked ?? ''} then 'name' else '' end)` }).where(eq(callEvent.callId, id));
  await tx.update(callSurvey).set({ callerPrint: null }).where(eq(callSurvey.callId, id));
  await tx.update(callBack).set({ callId: null }).where(eq(callBack.callId, id));
  await tx.update(dialAttempt).set({ subject: null, sealed: null, print: null, masked: '' }).where(eq(dialAttempt.callNo, callNo));
  if (legs.length) await tx.update(twilioCall).set({ numberSealed: null, numberPrint: null, numberMasked: null }).where(inArray(twilioCall.leg, legs.map((l) => l.leg)));
  if (webUser) await tx.update(phone).set({ nameSealed: null, address: null }).where(eq(phone.user, webUser));
}
