import { and, eq } from 'drizzle-orm';
import { schema, type Core, type Tx } from '../../ticketing/index.ts';
import { call, callConfidence, callLeg, callTicket } from '../db/schema/index.ts';
import { callsInConfidence, seal } from './sealed.ts';

/** A ticket is no longer confidential: two people agreed. Its calls are linked as others are; where nothing else was in confidence in one, it says again who called. */
export async function openCallsOf(core: Core, tx: Tx, ticketId: number): Promise<void> {
  const [of] = await tx.select({ at: schema.ticket.registeredAt, isConfidential: schema.ticket.isConfidential }).from(schema.ticket).where(eq(schema.ticket.id, ticketId));
  if (!of || of.isConfidential) return;
  for (const { callId, confided } of await callsInConfidence(core, tx, ticketId, of.at)) {
    await tx.select({ id: call.id }).from(call).where(eq(call.id, callId)).for('update');
    const [link] = confided.tickets.filter((t) => t.id === ticketId);
    const rest = confided.tickets.filter((t) => t.id !== ticketId);
    await tx.insert(callTicket).values({ callId, ticketId, why: link!.why, at: new Date(link!.at), staffId: link!.staffId }).onConflictDoNothing();
    if (rest.length) { await tx.update(callConfidence).set({ sealed: seal(core, { ...confided, tickets: rest }) }).where(eq(callConfidence.callId, callId)); continue; }
    const { number, masked, appellantId, ticketId: first, forTask } = confided;
    await tx.delete(callConfidence).where(eq(callConfidence.callId, callId));
    await tx.update(call).set({ callerSealed: number ? core.cipher.seal(number) : null, callerPrint: number ? core.cipher.fingerprint('phone', number) : null, callerMasked: masked, appellantId, ...(first ? { ticketId: first, forTask } : {}) }).where(eq(call.id, callId));
    await tx.update(callLeg).set({ name: masked ?? '未显示号码' }).where(and(eq(callLeg.callId, callId), eq(callLeg.party, 'citizen')));
  }
}
