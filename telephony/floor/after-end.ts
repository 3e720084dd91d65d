/** What follows from a call that is over. In its own transaction: either all of it is written, or the call is not over yet. */
import { eq } from 'drizzle-orm';
import { askCallBack, noteAttempt, type CallBackWhy } from '../call-back/index.ts';
import type { CallState } from '../db/schema/call.ts';
import { callTicket } from '../db/schema/call.ts';
import { surveyBySms } from '../survey/index.ts';
import { dialledEnded } from '../visit/index.ts';
import { contactsOf } from '../contact/jobs.ts';
import type { CallRow } from './rows.ts';
import type { Step } from './step.ts';

/** @param before the state in which it ended */
export async function afterEnd(step: Step, before: CallState): Promise<void> {
  const { core, tx, call } = step;
  const why = whyCallBack(call, before);
  if (why) await askCallBack(core, tx, call, why);
  if (call.direction === 'outbound' && call.forTask?.kind === 'callBack') await noteAttempt(core, tx, call.forTask.id, { callNo: call.callNo, result: call.outcome!, by: step.legs.find((l) => l.party === 'agent')?.name ?? '', staffId: call.staffId });
  await dialledEnded(tx, call);
  await surveyBySms(core, tx, call, { heard: before === 'surveying' && call.answeredAt !== null, asks: step.line?.survey ?? false });
  const linked = await tx.select({ ticketId: callTicket.ticketId }).from(callTicket).where(eq(callTicket.callId, call.id));
  await contactsOf(tx, call.id, linked.map((l) => l.ticketId));
}

/** Somebody called and did not speak with a person to the end (国办函〔2025〕66号（四）: 漏接回拨). Null: nobody is to be called back for it. */
export function whyCallBack(call: CallRow, before: CallState): CallBackWhy | null {
  if (call.direction === 'outbound' || call.outcome === 'refused' || call.outcome === 'overflowed') return null;
  if (call.outcome === 'callBack') return 'asked';
  const cut = call.answeredAt && (call.endedBy === 'engine' ? before === 'talking' || before === 'interrupted' : before === 'waiting' || before === 'ringing' || before === 'interrupted');
  if (call.answeredAt) return cut ? 'lost' : null;
  if (call.outcome === 'lost') return 'lost';
  if (call.outcome === 'closedHours') return 'night';
  if (before === 'surveying') return 'full';
  return before === 'ringing' || call.triedStaffIds.length ? 'missed' : 'abandoned';
}
