/** Each minute: what somebody took and left lying goes back to the others; team leads hear once of what is overdue. */
import { and, eq, inArray, isNotNull, lt, sql } from 'drizzle-orm';
import { schema, type Core, type Tx } from '../../ticketing/index.ts';
import { call, callBack, callBackEvent } from '../db/schema/index.ts';
import { tell } from '../floor/tell.ts';
import { isOverdue } from './list.ts';

/** Taken and not called for so long, it goes back. */
export const leftLyingMs = 20 * 60_000;

export async function lookAtCallBacks(core: Core, tx: Tx): Promise<{ back: number; overdue: number }> {
  const now = core.now();
  const lying = await tx.update(callBack).set({ state: 'open', takenBy: null, takenAt: null })
    .where(and(eq(callBack.state, 'taken'), isNotNull(callBack.takenAt), lt(callBack.takenAt, new Date(now.getTime() - leftLyingMs)),
      sql`not exists (select 1 from ${call} where state <> 'ended' and for_task->>'kind' = 'callBack' and (for_task->>'id')::bigint = ${callBack.id})`))
    .returning({ id: callBack.id });
  if (lying.length) await tx.insert(callBackEvent).values(lying.map(({ id }) => ({ callBackId: id, at: now, kind: 'leftLying' })));
  const open = await tx.select().from(callBack).where(inArray(callBack.state, ['open', 'taken']));
  const late = open.filter((row) => isOverdue(row, now));
  const told = late.length ? await tx.select({ id: callBackEvent.callBackId, tries: sql<number>`coalesce((data->>'tries')::int, 0)` }).from(callBackEvent).where(and(inArray(callBackEvent.callBackId, late.map((r) => r.id)), eq(callBackEvent.kind, 'overdue'))) : [];
  const fresh = late.filter((row) => !told.some((t) => t.id === row.id && t.tries === row.attempts.length));
  if (fresh.length) {
    await tx.insert(callBackEvent).values(fresh.map((row) => ({ callBackId: row.id, at: now, kind: 'overdue', data: { tries: row.attempts.length } })));
    const leads = await tx.select({ id: schema.staff.id }).from(schema.staff).where(and(eq(schema.staff.active, true), sql`'teamLead' = any(${schema.staff.roles})`));
    for (const { id } of leads) await tell(tx, id, { what: 'message', text: `有${late.length}个回拨已超时，请安排人员尽快拨打。` });
  }
  if (lying.length || fresh.length) await tell(tx, null, { what: 'floor' });
  return { back: lying.length, overdue: fresh.length };
}
