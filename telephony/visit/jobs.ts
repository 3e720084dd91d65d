/** What became of a call that was dialled for a return visit or a unit's contact is written on the ticket by itself: nobody types what the network knows. */
import { and, desc, eq, gt } from 'drizzle-orm';
import { contactNotAnswered, enqueue, nameCall, schema, visitNotAnswered, visitSpoken, type Core, type JobHandler, type JobHandlers, type NotAnswered, type Tx } from '../../ticketing/index.ts';
import { confidedOf } from '../confidence/index.ts';
import { call } from '../db/schema/call.ts';
import type { CallRow } from '../floor/rows.ts';

const notAnswered: readonly string[] = ['busy', 'noAnswer', 'declined', 'noSuchNumber', 'unreachable'] satisfies NotAnswered[];
/** A record of contact that is written later than this is not of that call. */
const sameTalkMs = 12 * 3_600_000;

type Ended = Pick<CallRow, 'id' | 'forTask' | 'direction'>;
/** Called when an outbound call was answered, and when it ended: by a job, since this transaction holds the call and must not wait for a ticket. */
export async function dialledEnded(tx: Tx, row: Ended): Promise<void> {
  if (row.direction !== 'outbound' || (row.forTask?.kind !== 'visit' && row.forTask?.kind !== 'contact')) return;
  await enqueue(tx, { kind: 'visit.dialled', payload: { callId: row.id }, key: `visit.dialled:${row.id}` });
}

/** Job `visit.dialled`. Who hung up before anybody could answer has tried nothing. */
const dialled = (core: Core): JobHandler<{ callId: number }> => async ({ callId }, { tx }) => {
  const [row] = await tx.select().from(call).where(eq(call.id, callId));
  if (!row || row.staffId === null) return;
  const { forTask, ticketId } = row.forTask ? row : await confidedOf(core, tx, callId) ?? row;
  if (!forTask) return;
  const { kind, id } = forTask;
  const reached = row.answeredAt !== null;
  if (!reached && (row.endedBy === 'agent' || !notAnswered.includes(row.outcome ?? ''))) return;
  const tried = { staffId: row.staffId, result: row.outcome as NotAnswered, callNo: row.callNo };
  if (kind === 'visit') await (reached ? visitSpoken(tx, id, row.callNo) : ticketId && visitNotAnswered(core, tx, { ticketId, visitId: id, ...tried }));
  else if (kind === 'contact') await (reached ? nameCall(tx, id, row.staffId, row.callNo) : contactNotAnswered(core, tx, { assignmentId: id, ...tried }));
};

/** Job `visit.contactCall`, when a unit records a contact by phone: the call it made from here proves it, whichever of the two came first. */
const contactCall: JobHandler<{ ticketId: number; seq: number }> = async ({ ticketId, seq }, { tx, now }) => {
  const { event } = schema;
  const [told] = await tx.select({ assignmentId: event.assignmentId, actor: event.actor, data: event.data }).from(event).where(and(eq(event.ticketId, ticketId), eq(event.seq, seq)));
  if (!told?.assignmentId || told.actor.kind !== 'staff' || told.data.method !== 'phone' || told.data.reached === false) return;
  const [row] = await tx.select().from(call).where(and(eq(call.ticketId, ticketId), eq(call.staffId, told.actor.staffId), eq(call.purpose, 'contact'), eq(call.outcome, 'answered'), gt(call.arrivedAt, new Date(now.getTime() - sameTalkMs)))).orderBy(desc(call.id)).limit(1);
  if (row?.forTask?.kind === 'contact' && row.forTask.id === told.assignmentId) await nameCall(tx, told.assignmentId, told.actor.staffId, row.callNo);
};

export const visitJobs = (core: Core): JobHandlers => ({ 'visit.dialled': dialled(core), 'visit.contactCall': contactCall });
export const visitReactions = [['assignment.contact', 'visit.contactCall']] as const;
