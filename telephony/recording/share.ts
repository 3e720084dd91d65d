/** 授权收听: a unit that works on a ticket hears one call, for a while, because somebody of the hotline says why. */
import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { errors, roleFor, roleNames, unitName, type Core, type StaffActor } from '../../ticketing/index.ts';
import { callTicket } from '../db/schema/call.ts';
import { recordingShare } from '../db/schema/recording.ts';
import { mayShare } from './access.ts';
import { noteOnRecording } from './course.ts';
import { mustHear } from './hearing.ts';
import { readRecordingPolicy } from './policy.ts';

/** @throws HotlineError notAllowed, notFound, what hearRefusal says of the one who shares, ruleRefused notTheirTicket, sharedAlready */
export async function shareRecording(core: Core, actor: StaffActor, callNo: string, { unitId, reason }: { unitId: string; reason: string }): Promise<void> {
  if (!roleFor(actor, mayShare)) throw errors.notAllowed(`授权收听由${roleNames(mayShare)}办理。`, `It is for: ${mayShare.join(', ')}.`);
  const of = await mustHear(core, core.db, actor, callNo);
  const { shareHours } = await readRecordingPolicy(core);
  await core.db.transaction(async (tx) => {
    const [theirs] = await tx.execute(sql`select 1 from assignment a join ${callTicket} on ${callTicket.ticketId} = a.ticket_id join ticket t on t.id = a.ticket_id and not t.is_confidential and not t.is_anonymous where ${callTicket.callId} = ${of.id} and a.unit_id = ${unitId} and a.state not in ('withdrawn', 'recalled') limit 1`);
    if (!theirs) throw errors.ruleRefused('notTheirTicket', '只能授权给正在承办该通话所涉工单的单位；保密、匿名诉求的录音不出热线。', 'Only a unit that works on a ticket of this call; of confidential and anonymous ones the voice stays in the house.');
    const now = core.now();
    const [standing] = await tx.select({ id: recordingShare.id }).from(recordingShare).where(and(eq(recordingShare.callId, of.id), eq(recordingShare.unitId, unitId), isNull(recordingShare.endedAt), gt(recordingShare.until, now)));
    if (standing) throw errors.ruleRefused('sharedAlready', '该单位已获授权，到期前无需重复授权。', 'It is shared with that unit already.');
    const until = new Date(now.getTime() + shareHours * 3_600_000);
    await tx.insert(recordingShare).values({ callId: of.id, unitId, reason, by: actor.staffId, byName: actor.name, at: now, until });
    await noteOnRecording(core, tx, of.id, actor, 'shared', { unitId, unit: unitName(core.city, unitId), reason, until: until.toISOString() });
  });
}

/** Takes it back before its time. @throws HotlineError notAllowed, notFound */
export async function unshareRecording(core: Core, actor: StaffActor, callNo: string, shareId: number): Promise<void> {
  if (!roleFor(actor, mayShare)) throw errors.notAllowed(`授权收听由${roleNames(mayShare)}办理。`, `It is for: ${mayShare.join(', ')}.`);
  await core.db.transaction(async (tx) => {
    const [row] = await tx.update(recordingShare).set({ endedAt: core.now() }).where(and(eq(recordingShare.id, shareId), isNull(recordingShare.endedAt), sql`call_id = (select id from call where call_no = ${callNo})`)).returning();
    if (!row) throw errors.notFound('授权');
    await noteOnRecording(core, tx, row.callId, actor, 'unshared', { unitId: row.unitId, unit: unitName(core.city, row.unitId) });
  });
}
