/** Somebody called and did not speak with a person, or asked to be called: they are called back (国办函〔2025〕66号（四）: 漏接回拨). One open task a caller and line. */
import { sql } from 'drizzle-orm';
import { maskPhone, type Core, type Tx } from '../../ticketing/index.ts';
import { callBack, callBackEvent } from '../db/schema/index.ts';
import { lineFor } from '../line/index.ts';
import { firstDue } from './due.ts';

export type CallBackRow = typeof callBack.$inferSelect;
export type CallBackWhy = CallBackRow['why'];

/** A call as it stands, or what is known of somebody who asks on the web: their number sealed and its print. */
export interface AskedBy {
  /** of the call; left out on the web */
  id?: number | null;
  lineNumber: string | null;
  callerSealed: Buffer | null;
  callerPrint: Buffer | null;
  callerMasked: string | null;
  appellantId?: number | null;
  skills?: string[];
  priority?: number;
  queuedAt?: Date | null;
}

/**
 * Makes the task, or adds to the one that is open: the earliest place and the earliest due moment stay.
 * Nothing happens for a number that was withheld: there is nobody to call.
 * @returns the task's id, or null
 */
export async function askCallBack(core: Core, tx: Tx, by: AskedBy, why: CallBackWhy): Promise<number | null> {
  if (!by.callerSealed || !by.callerPrint || !by.lineNumber) return null;
  const now = core.now();
  const line = await lineFor(core, by.lineNumber, now, tx);
  const { notBefore, dueAt } = firstDue(core, line, why, now);
  const [row] = await tx.insert(callBack).values({
    callId: by.id ?? null, lineNumber: by.lineNumber, callerSealed: by.callerSealed, callerPrint: by.callerPrint, callerMasked: by.callerMasked ?? maskPhone(core.cipher.open(by.callerSealed)), appellantId: by.appellantId ?? null,
    why, state: 'open', queuedAt: by.queuedAt ?? now, dueAt, notBefore, skills: by.skills ?? [], priority: by.priority ?? 0,
  }).onConflictDoUpdate({
    target: [callBack.callerPrint, callBack.lineNumber], targetWhere: sql`state in ('open', 'taken')`,
    set: {
      queuedAt: sql`least(${callBack.queuedAt}, excluded.queued_at)`, dueAt: sql`least(${callBack.dueAt}, excluded.due_at)`, notBefore: sql`least(${callBack.notBefore}, excluded.not_before)`,
      priority: sql`greatest(${callBack.priority}, excluded.priority)`, appellantId: sql`coalesce(${callBack.appellantId}, excluded.appellant_id)`, why: sql`case when excluded.why = 'asked' then 'asked' else ${callBack.why} end`,
    },
  }).returning({ id: callBack.id });
  await tx.insert(callBackEvent).values({ callBackId: row!.id, at: now, kind: 'asked', data: { why, ...(by.id ? { callId: by.id } : {}) } });
  return row!.id;
}
