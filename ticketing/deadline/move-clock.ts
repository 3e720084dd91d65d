/** Where a clock's moments lie by another calendar, or by another limit. Pure. */
import type { Calendar } from './calendar.ts';
import { cityDay } from './city-day.ts';
import type { DueRow, RunningClock } from './clock-rows.ts';
import type { Limit } from './limit.ts';
import { redCardAt, stepsOf, type Step } from './steps.ts';
import { addWorking, dueAt, nextWorkday, previousWorkday, workingBetween } from './working-time.ts';

/** A moment with as much office time after `since` by the new calendar as by the old. */
export const sameOfficeTime = (at: Date, since: Date, before: Calendar, after: Calendar): Date =>
  at <= since ? at : addWorking(after, since, workingBetween(before, since, at));

/**
 * The end of a clock by another calendar. One that is its limit after its start is counted again; one that was moved since (an extension, a pause)
 * keeps its office time. What runs round the clock does not change, and nothing that was still to come becomes something missed:
 * a correction of the calendar puts nobody in the wrong afterwards.
 */
export function endByCalendar(end: DueRow, before: Calendar | undefined, after: Calendar, now: Date): Date {
  if (!end.working || end.state === 'fired') return end.at;
  const moved = end.counted && end.limit && end.since ? dueAt(after, end.since, end.limit) : before && end.since ? sameOfficeTime(end.at, end.since, before, after) : end.at;
  return moved <= now && end.at > now ? end.at : moved;
}

/** The pending rows of a clock with their moments once its end lies at `ends`. */
export function stepsByCalendar({ clock, end, pending }: RunningClock, ends: Date, before: Calendar | undefined, after: Calendar): { row: DueRow; at: Date }[] {
  if (!end.working) return pending.map((row) => ({ row, at: row.at }));
  const planned = new Map(end.limit && end.since ? stepsOf(clock, end.since, ends, after, end.limit).map((s) => [s.step, s.at] as const) : []);
  const kept = (row: DueRow) => (before && row.since ? sameOfficeTime(row.at, row.since, before, after) : row.at);
  return pending.map((row) => ({ row, at: row.step === 'overdue' ? ends : row.step === 'redCard' ? redCardAt(ends, after, true) : planned.get(row.step as Step) ?? kept(row) }));
}

/** A moment so many working days later, or earlier where `days` is negative, at the same time of day. */
function shifted(calendar: Calendar, at: Date, days: number): Date {
  const from = cityDay(at);
  let day = from;
  for (let n = 0; n < Math.abs(days); n++) day = days > 0 ? nextWorkday(calendar, day) : previousWorkday(calendar, day);
  return new Date(at.getTime() + Date.parse(day) - Date.parse(from));
}

/**
 * The end of a clock that gets another limit while it runs: counted from where it began. Extensions and pauses stay granted.
 * Where that would be over already, the new limit runs from now; but it never gives more time than there was, if it is the shorter one.
 * @param began when the clock began, for one that was moved since
 */
export function endByLimit(end: Pick<DueRow, 'at' | 'since' | 'counted'>, limits: { before: Limit; after: Limit }, calendar: Calendar, began: Date, now: Date): Date {
  const { before, after } = limits;
  const inDays = 'workdays' in before && 'workdays' in after;
  const moved = end.counted ? dueAt(calendar, end.since ?? began, after) : inDays ? shifted(calendar, end.at, after.workdays - before.workdays) : dueAt(calendar, began, after);
  if (moved > now) return moved;
  const fromNow = dueAt(calendar, now, after);
  return fromNow < end.at || end.at <= now ? fromNow : end.at;
}
