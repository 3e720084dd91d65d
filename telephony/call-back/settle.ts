/** A call was answered: whoever was to be called back on its line has spoken with a person. */
import { and, eq, inArray } from 'drizzle-orm';
import type { Core, Tx } from '../../ticketing/index.ts';
import { callBack, callBackEvent, type call } from '../db/schema/index.ts';
import { noteAttempt } from './note-attempt.ts';

/**
 * Of a call that a person answered, in or out. Outbound for a call-back: that one is done. Inbound: every open one of the caller on this line is over; they called again themselves.
 * Repeatable.
 */
export async function settleCallBacks(core: Core, tx: Tx, of: Pick<typeof call.$inferSelect, 'id' | 'callNo' | 'direction' | 'lineNumber' | 'callerPrint' | 'forTask' | 'staffId'>, by = ''): Promise<void> {
  if (of.direction === 'outbound') {
    if (of.forTask?.kind === 'callBack') await noteAttempt(core, tx, of.forTask.id, { callNo: of.callNo, result: 'answered', by, staffId: of.staffId });
    return;
  }
  if (!of.callerPrint || !of.lineNumber) return;
  const now = core.now();
  const ended = await tx.update(callBack).set({ state: 'over', endedAt: now, ended: '市民再次来电已接通' })
    .where(and(eq(callBack.callerPrint, of.callerPrint), eq(callBack.lineNumber, of.lineNumber), inArray(callBack.state, ['open', 'taken']))).returning({ id: callBack.id });
  if (ended.length) await tx.insert(callBackEvent).values(ended.map(({ id }) => ({ callBackId: id, at: now, kind: 'over', staffId: of.staffId, data: { callNo: of.callNo } })));
}
