/** The number of a call in full: for a reason, with a line in the log of looks and in the call's course. */
import { eq } from 'drizzle-orm';
import { cityDay, errors, roleFor, schema, type Core, type HotlineError, type Role, type StaffActor } from '../../ticketing/index.ts';
import { call, callEvent, callLeg } from '../db/schema/call.ts';
import type { CallRow } from '../floor/rows.ts';
import { callInSight } from './detail.ts';
import { callLines } from './line.ts';

const mayLook: readonly Role[] = ['teamLead', 'supervisor', 'coordinator'];
const mayLookAtOwn: readonly Role[] = ['agent', 'specialDeskAgent', 'callbackAgent', 'vendorStaff'];

/** Pure. @param of.own the actor spoke in it @param of.inConfidence a confidential or anonymous ticket was spoken of */
export function numberRefusal(actor: StaffActor, of: Pick<CallRow, 'callerSealed' | 'arrivedAt'> & { own: boolean; inConfidence: boolean; now: Date }): HotlineError | null {
  if (of.inConfidence) return errors.ruleRefused('confidential', '通话涉及保密或匿名诉求，号码不再显示；保密件请在工单上「申请查看身份」。', 'A confidential or anonymous ticket was spoken of; of a confidential one ask for the identity on the ticket.');
  if (!of.callerSealed) return errors.ruleRefused('withheld', '来电未显示号码。', 'The number was withheld.');
  if (roleFor(actor, mayLook)) return null;
  if (roleFor(actor, mayLookAtOwn) && of.own) return cityDay(of.arrivedAt) === cityDay(of.now) ? null : errors.ruleRefused('ownToday', '只能查看自己当天通话的号码；更早的请由班长查看。', 'Of your own calls you see today’s; older ones are for a team lead.');
  return errors.notAllowed('您的岗位不能查看完整号码。', 'Your role may not see numbers in full.');
}

/** @throws HotlineError notFound, and what numberRefusal says */
export async function revealNumber(core: Core, actor: StaffActor, callNo: string, reason: string, address: string | null): Promise<{ number: string }> {
  const row = await callInSight(core, actor, callNo);
  const [line] = await callLines(core, actor, [row]);
  const legs = await core.db.select({ staffId: callLeg.staffId }).from(callLeg).where(eq(callLeg.callId, row.id));
  const refusal = numberRefusal(actor, { ...row, own: legs.some((l) => l.staffId === actor.staffId), inConfidence: line!.inConfidence, now: core.now() });
  if (refusal) throw refusal;
  return core.db.transaction(async (tx) => {
    const [fresh] = await tx.select({ sealed: call.callerSealed }).from(call).where(eq(call.id, row.id));
    await tx.insert(schema.revealLog).values({ staffId: actor.staffId, ticketId: null, callNo, fields: ['phone'], reason, address, at: core.now() });
    await tx.insert(callEvent).values({ callId: row.id, at: core.now(), kind: 'numberRevealed', staffId: actor.staffId, data: { reason } });
    return { number: core.cipher.open(fresh!.sealed!) };
  });
}
