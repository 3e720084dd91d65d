/** When the link of a call and a confidential ticket is sealed: at the end of the call, when the ticket becomes confidential, when it is linked later. */
import { eq } from 'drizzle-orm';
import { enqueue, schema, type Core, type JobHandlers, type Tx } from '../../ticketing/index.ts';
import { callTicket } from '../db/schema/index.ts';
import { openCallsOf } from './open-call.ts';
import { sealCall } from './seal-call.ts';

/** Names the call alone: a row of work must not tell what is sealed. */
export const askToSeal = (tx: Tx, callId: number): Promise<void> => enqueue(tx, { kind: 'confidence.sealCall', payload: { callId } });

export const confidenceJobs = (core: Core): JobHandlers => ({
  'confidence.sealCall': async ({ callId }: { callId: number }, { tx }) => void await sealCall(core, tx, callId),
  'confidence.sealTicket': async ({ ticketId }: { ticketId: number }, { tx }) => {
    const [of] = await tx.select({ isConfidential: schema.ticket.isConfidential }).from(schema.ticket).where(eq(schema.ticket.id, ticketId));
    if (!of?.isConfidential) return;
    for (const { callId } of await tx.select({ callId: callTicket.callId }).from(callTicket).where(eq(callTicket.ticketId, ticketId))) await sealCall(core, tx, callId);
  },
  'confidence.openTicket': ({ ticketId }: { ticketId: number }, { tx }) => openCallsOf(core, tx, ticketId),
});
export const confidenceReactions = [['protect', 'confidence.sealTicket'], ['amend', 'confidence.sealTicket'], ['lift', 'confidence.openTicket']] as const;
