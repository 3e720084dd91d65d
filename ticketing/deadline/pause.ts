/**
 * Stopping and restarting the clocks of one assignment: an approved suspension, a question to the citizen and a parked commitment all do it here.
 * What is left at the pause is left at the end of it, to the millisecond: office time for working limits, wall time for those that run round the clock.
 */
import { and, eq, inArray } from 'drizzle-orm';
import { due } from '../db/schema/index.ts';
import type { AssignmentRow } from '../verb/verb.ts';
import type { Work } from '../verb/work.ts';
import type { Calendar } from './calendar.ts';
import { isWorking, type Limit } from './limit.ts';
import { limitsOf } from './limits-of.ts';
import { redCardAt, stepsOf, type Clock, type Step } from './steps.ts';
import { resumeDue } from './working-time.ts';

const moving = ['sign', 'contact', 'resolve'] as const satisfies Clock[];

/** Stops the clocks of an assignment and keeps what was to come. One that stands still already is left as it is. The promise to the citizen is void until it goes on, unless it is broken already. */
export async function pause(work: Work, row: AssignmentRow): Promise<void> {
  if (row.pausedAt) return;
  const running = await work.tx.select({ clock: due.clock, step: due.step, at: due.at, working: due.working }).from(due)
    .where(and(eq(due.ticketId, work.ticket.id), eq(due.assignmentId, row.id), eq(due.state, 'pending'), inArray(due.clock, [...moving]))).orderBy(due.at, due.id);
  work.stopClocks([...moving], { assignmentId: row.id });
  work.setAssignment(row, { pausedAt: work.now, paused: { state: row.state, clocks: running.map((r) => ({ ...r, at: r.at.toISOString() })) } });
  if (row.role === 'lead' && work.now <= row.dueAt) work.setTicket({ dueAt: null });
}

/**
 * Starts them again, each step as far away as it was. What was overdue at the pause stays overdue.
 * @param without clocks that get a new limit instead
 */
export function resume(work: Work, row: AssignmentRow, without: readonly Clock[] = []): void {
  const { pausedAt, paused } = row;
  if (!pausedAt) return;
  const calendar = work.core.calendarFor(work.ticket.regionCode, work.now);
  const after = (at: Date, working: boolean) => moved(calendar, at, { from: pausedAt, to: work.now }, working);
  const patch: Partial<AssignmentRow> = { pausedAt: null, paused: null, calendarVersion: calendar.version };
  for (const clock of moving) {
    const rows = (paused?.clocks ?? []).filter((c) => c.clock === clock);
    const end = rows.find((r) => r.step === 'overdue');
    const endsAt = end && after(new Date(end.at), end.working);
    if (without.includes(clock)) continue;
    for (const { step, at, working } of rows) {
      const then = step === 'redCard' && endsAt ? redCardAt(endsAt, calendar, working) : after(new Date(at), working);
      work.placeSteps(clock, [{ step: step as Step, at: then }], working, { assignmentId: row.id });
    }
    if (endsAt) Object.assign(patch, clock === 'sign' ? { signDueAt: endsAt } : clock === 'contact' ? { contactDueAt: endsAt } : { dueAt: endsAt });
  }
  const { returnWindow } = limitsOf(work.core, work.ticket);
  if (row.returnUntil && returnWindow) patch.returnUntil = after(row.returnUntil, isWorking(returnWindow));
  work.setAssignment(row, patch);
  if (row.role === 'lead') work.setTicket({ dueAt: row.dueAt });
}

/** A new end for the time to resolve (an extension), whether its clock runs or stands still. */
export function moveDue(work: Work, row: AssignmentRow, until: Date, limit: Limit): void {
  if (row.pausedAt && row.paused) {
    const steps = stepsOf('resolve', row.pausedAt, until, work.core.calendarFor(work.ticket.regionCode, work.now), limit);
    const others = row.paused.clocks.filter((c) => c.clock !== 'resolve');
    work.setAssignment(row, { dueAt: until, paused: { ...row.paused, clocks: [...others, ...steps.map((s) => ({ clock: 'resolve', step: s.step, at: s.at.toISOString(), working: isWorking(limit) }))] } });
    return;
  }
  work.stopClocks(['resolve'], { assignmentId: row.id });
  work.placeDues('resolve', until, limit, { assignmentId: row.id });
  work.setAssignment(row, { dueAt: until });
  if (row.role === 'lead') work.setTicket({ dueAt: until });
}

/** Work that is over does not stand still. */
export const forgetPause = (work: Work, row: AssignmentRow): void => {
  if (row.pausedAt) work.setAssignment(row, { pausedAt: null, paused: null });
};

/** Where a moment lies after a pause. What was in the past when the pause began stays where it is. */
export function moved(calendar: Calendar, at: Date, pause: { from: Date; to: Date }, working: boolean): Date {
  return at < pause.from ? at : resumeDue(calendar, at, pause.from, pause.to, working ? { workHours: 1 } : { hours: 1 });
}
