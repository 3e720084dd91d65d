/** A try to reach somebody, and what it came to. */
import { eq } from 'drizzle-orm';
import type { Core, Tx } from '../../ticketing/index.ts';
import { callBack, callBackEvent } from '../db/schema/index.ts';
import { lineFor } from '../line/index.ts';
import { mostAttempts, nextTry } from './due.ts';

export interface Attempt {
  callNo: string;
  /** an outcome of the call: answered, busy, noAnswer, declined, noSuchNumber, unreachable */
  result: string;
  /** name of whoever tried */
  by: string;
  staffId?: number | null;
}

/**
 * Reached: done. Not reached: open again, not before a while that depends on why; over after the third try, or when there is no such number.
 * Telling the same call twice changes nothing; a task that has ended stays as it is.
 */
export async function noteAttempt(core: Core, tx: Tx, callBackId: number, { callNo, result, by, staffId }: Attempt): Promise<void> {
  const [row] = await tx.select().from(callBack).where(eq(callBack.id, callBackId)).for('update');
  if (!row || (row.state !== 'open' && row.state !== 'taken') || row.attempts.some((a) => a.callNo === callNo)) return;
  const now = core.now();
  const attempts = [...row.attempts, { at: now.toISOString(), callNo, result, by }];
  const reached = result === 'answered';
  const over = result === 'noSuchNumber' || attempts.length >= mostAttempts;
  const state = reached ? 'done' : over ? 'over' : 'open';
  const ended = reached ? '已接通' : result === 'noSuchNumber' ? '号码不存在' : `${mostAttempts}次未接通`;
  await tx.update(callBack).set({
    attempts, state,
    ...(reached || over ? { endedAt: now, ended } : { takenBy: null, takenAt: null, notBefore: nextTry(core, await lineFor(core, row.lineNumber, now, tx), result, now) }),
  }).where(eq(callBack.id, callBackId));
  await tx.insert(callBackEvent).values({ callBackId, at: now, kind: state === 'open' ? 'tried' : state, staffId: staffId ?? null, staffName: by, data: { result, callNo } });
}
