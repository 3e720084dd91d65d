/** The rows of one clock on one ticket or problem, read as one thing: what a recount works on. */
import { asc } from 'drizzle-orm';
import type { Tx } from '../db/connect.ts';
import { due } from '../db/schema/index.ts';
import { ofSubject, type ClockOn, type ClockSubject } from './clocks.ts';
import type { Clock } from './steps.ts';

export type DueRow = typeof due.$inferSelect;
/** `end`: the newest row that says when the clock is over, fired or not; `pending`: what is still to come of it */
export interface RunningClock { clock: Clock; on: ClockOn; end: DueRow; pending: DueRow[] }

/** Clocks of a subject of which something is still to come. One that is over but owes a step (the red card of the day after) is among them. */
export async function runningClocks(tx: Tx, subject: ClockSubject): Promise<RunningClock[]> {
  const rows = await tx.select().from(due).where(ofSubject(subject)).orderBy(asc(due.id));
  const byClock = new Map<string, DueRow[]>();
  for (const r of rows) {
    const key = `${r.clock} ${r.assignmentId} ${r.requestId} ${r.supervisionId}`;
    byClock.set(key, [...(byClock.get(key) ?? []), r]);
  }
  return [...byClock.values()].flatMap((group): RunningClock[] => {
    const end = group.findLast((r) => r.step === 'overdue');
    const pending = group.filter((r) => r.state === 'pending');
    if (!end || !pending.length) return [];
    const { assignmentId, requestId, supervisionId } = end;
    return [{ clock: end.clock as Clock, on: { ...(assignmentId && { assignmentId }), ...(requestId && { requestId }), ...(supervisionId && { supervisionId }) }, end, pending }];
  });
}
