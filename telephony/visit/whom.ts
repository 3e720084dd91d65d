import { and, eq, ne } from 'drizzle-orm';
import { contactToDial, errors, visitToDial, type Core, type StaffActor, type ToDial, type Tx } from '../../ticketing/index.ts';
import { call, callTicket, type CallPurpose } from '../db/schema/call.ts';

/** What a dial that names a ticket is for, in the call's own words. */
export interface DialTask extends ToDial { purpose: CallPurpose; forTask: { kind: 'visit' | 'contact'; id: number } }

/**
 * Whom to call for a ticket: the citizen of a return visit that is due, or of one that the actor's unit handles.
 * @throws HotlineError as visitToDial and contactToDial; ruleRefused `beingCalled` while a colleague speaks with them
 */
export async function dialTask(core: Core, actor: StaffActor, { ticketNo, purpose }: { ticketNo: string; purpose: 'visit' | 'contact' }): Promise<DialTask> {
  const found = purpose === 'visit' ? await visitToDial(core, actor, ticketNo) : await contactToDial(core, actor, ticketNo);
  const [other] = await core.db.select({ callNo: call.callNo }).from(call).where(and(eq(call.ticketId, found.ticketId), eq(call.direction, 'outbound'), ne(call.state, 'ended'))).limit(1);
  if (other) throw errors.ruleRefused('beingCalled', '已有同事正在拨打这位市民的电话，请稍候。', 'A colleague is calling this citizen now; wait a moment.');
  return { ...found, purpose, forTask: { kind: purpose, id: found.taskId } };
}

/** The call is one about that ticket from its first ring, whatever becomes of it. */
export const linkDialled = (tx: Tx, callId: number, task: Pick<DialTask, 'ticketId' | 'forTask'>, staffId: number, at: Date) =>
  tx.insert(callTicket).values({ callId, ticketId: task.ticketId, why: task.forTask.kind, at, staffId }).onConflictDoNothing();
