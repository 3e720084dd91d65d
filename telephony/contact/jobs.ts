/** 通话记入工单: a call becomes one contact on each ticket that was spoken of, when it is over and the ticket linked, whichever comes last. By a job: the call's transaction must not wait for a ticket. */
import { and, eq, inArray } from 'drizzle-orm';
import { callOfReporter, enqueue, recordCall, schema, type Core, type JobHandler, type JobHandlers, type Tx } from '../../ticketing/index.ts';
import { askToSeal } from '../confidence/index.ts';
import { call, callLeg, callTicket } from '../db/schema/call.ts';
import { recording } from '../db/schema/recording.ts';
import { lookAgainWhoListens } from '../watch/forbidden.ts';
import { linkRows } from './link.ts';

const contactJobs = (tx: Tx, callId: number, ticketIds: readonly number[]): Promise<void> =>
  enqueue(tx, ticketIds.map((ticketId) => ({ kind: 'contact.record', payload: { callId, ticketId }, key: `contact.record:${callId}:${ticketId}` })));

/** The same, of whichever tickets a call has: the links of confidential ones are sealed instead, and no line of theirs names the call. */
export async function contactsOf(tx: Tx, callId: number, ticketIds: readonly number[]): Promise<void> {
  const { ticket } = schema;
  const secret = ticketIds.length ? (await tx.select({ id: ticket.id }).from(ticket).where(and(inArray(ticket.id, [...ticketIds]), eq(ticket.isConfidential, true)))).map((t) => t.id) : [];
  await contactJobs(tx, callId, ticketIds.filter((id) => !secret.includes(id)));
  if (secret.length) await askToSeal(tx, callId);
}

/** Nothing personal: who it was stands with the appellant, what was said in the recording. */
const record = (core: Core): JobHandler<{ callId: number; ticketId: number }> => async ({ callId, ticketId }, { tx }) => {
  const [row] = await tx.select().from(call).where(and(eq(call.id, callId), eq(call.state, 'ended')));
  if (!row) return;
  const [linked] = await tx.select().from(callTicket).where(and(eq(callTicket.callId, callId), eq(callTicket.ticketId, ticketId)));
  if (!linked?.staffId) return; // a person took it off again
  const [of] = await tx.select({ isConfidential: schema.ticket.isConfidential }).from(schema.ticket).where(eq(schema.ticket.id, ticketId));
  if (of!.isConfidential) return askToSeal(tx, callId);
  const parts = await tx.select({ id: recording.id }).from(recording).where(eq(recording.callId, callId)).orderBy(recording.startedAt);
  const legs = await tx.select({ party: callLeg.party }).from(callLeg).where(and(eq(callLeg.callId, callId), inArray(callLeg.party, ['agent', 'consulted'])));
  await recordCall(core, tx, ticketId, {
    callNo: row.callNo, direction: row.direction, why: linked.why, outcome: row.outcome, at: row.arrivedAt.toISOString(), talkMs: row.answeredAt && row.talkEndedAt ? row.talkEndedAt.getTime() - row.answeredAt.getTime() - row.heldMs : 0,
    heldMs: row.heldMs, recordings: parts.map((p) => p.id), ...(legs.some((l) => l.party === 'consulted') ? { thirdParty: true } : {}),
  });
};

/** A ticket that was registered with a call's number was filed in that call. A confidential one keeps the number sealed: it is linked while the call goes on, so that nobody listens in, and sealed at its end. */
const filed = (core: Core): JobHandler<{ ticketId: number }> => async ({ ticketId }, { tx }) => {
  const [ticket] = await tx.select({ callId: schema.ticket.callId, isConfidential: schema.ticket.isConfidential, by: schema.ticket.registeredBy }).from(schema.ticket).where(eq(schema.ticket.id, ticketId));
  const callNo = ticket?.isConfidential ? await callOfReporter(core, tx, ticketId) : ticket?.callId;
  if (!callNo) return;
  const [row] = await tx.select().from(call).where(eq(call.callNo, callNo)).for('update');
  if (!row) return;
  await linkRows(tx, row, { ticketId, why: 'filed', staffId: ticket!.by ?? row.staffId ?? 0, at: row.endedAt ?? row.arrivedAt });
  if (row.state !== 'ended') lookAgainWhoListens(core, row.id);
};

export const contactJobHandlers = (core: Core): JobHandlers => ({ 'contact.record': record(core), 'contact.filed': filed(core) });
export const contactReactions = [['register', 'contact.filed']] as const;
