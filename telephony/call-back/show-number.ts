/** The number in full, for whoever took the task and calls by another telephone: with a line in the log of looks. */
import { eq } from 'drizzle-orm';
import { errors, schema, type Core, type StaffActor } from '../../ticketing/index.ts';
import { call, callBack, callBackEvent } from '../db/schema/index.ts';

/** @throws HotlineError notFound, ruleRefused */
export async function showNumber(core: Core, actor: StaffActor, id: number, address: string | null): Promise<{ number: string }> {
  return core.db.transaction(async (tx) => {
    const [row] = await tx.select().from(callBack).where(eq(callBack.id, id)).for('update');
    if (!row) throw errors.notFound('回拨任务');
    if (row.state !== 'taken' || row.takenBy !== actor.staffId) throw errors.ruleRefused('takeFirst', '领取回拨后才能查看完整号码；结束后不再显示。', 'Only whoever took it sees the number, until it is over.');
    const [of] = row.callId === null ? [] : await tx.select({ callNo: call.callNo }).from(call).where(eq(call.id, row.callId));
    const at = core.now();
    await tx.insert(schema.revealLog).values({ staffId: actor.staffId, ticketId: null, callNo: of?.callNo ?? null, fields: ['phone'], reason: `回拨任务${row.id}`, address, at });
    await tx.insert(callBackEvent).values({ callBackId: id, at, kind: 'numberShown', staffId: actor.staffId, staffName: actor.name });
    return { number: core.cipher.open(row.callerSealed) };
  });
}
