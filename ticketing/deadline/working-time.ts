import type { Calendar } from './calendar.ts';
import { addDays, cityDay } from './city-day.ts';
import { isWorking, wallMs } from './limit.ts';
import type { Limit } from './limit.ts';

export type { Limit } from './limit.ts';

const HOUR_MS = 3_600_000;
/** No calendar rests this long; one that does was entered wrongly. */
const LONGEST_REST_DAYS = 400;

/**
 * When a limit that starts at `from` runs out.
 * Workdays count from the day after (次日起算) and end with that day's office;
 * what comes in on a rest day or after office end counts as received at the next
 * working day's start. Office hours run in office time only;
 * minutes, hours and days run through nights and holidays.
 */
export function dueAt(cal: Calendar, from: Date, limit: Limit): Date {
  if (!isWorking(limit)) return later(from, wallMs(limit));
  if ('workHours' in limit) return addWorking(cal, from, limit.workHours * HOUR_MS);
  if (!Number.isInteger(limit.workdays) || limit.workdays < 0) {
    throw new RangeError(`workdays must be a whole number, got ${limit.workdays}`);
  }
  let day = receivedDay(cal, from);
  for (let counted = 0; counted < limit.workdays; counted++) day = nextWorkday(cal, day);
  return officeEnd(cal, day);
}

/**
 * `ms` milliseconds of office time after `from`. The result always lies in office
 * time, both ends of a span included: what fills a day exactly ends with that day.
 * From a rest period the count starts at the next office start.
 */
export function addWorking(cal: Calendar, from: Date, ms: number): Date {
  if (!(ms >= 0)) throw new RangeError(`office time to add must not be negative, got ${ms}`);
  let left = ms;
  for (let day = cityDay(from); ; day = nextWorkday(cal, day)) {
    for (const span of cal.spans(day)) {
      if (span.to < from) continue;
      const start = Math.max(span.from.getTime(), from.getTime());
      const room = span.to.getTime() - start;
      if (left <= room) return new Date(start + left);
      left -= room;
    }
  }
}

/** Office milliseconds from `a` to `b`; negative when `b` comes first. */
export function workingBetween(cal: Calendar, a: Date, b: Date): number {
  if (b < a) return 0 - workingBetween(cal, b, a);
  let total = 0;
  const last = cityDay(b);
  for (let day = cityDay(a); day <= last; day = addDays(day, 1)) {
    for (const span of cal.spans(day)) {
      const from = Math.max(span.from.getTime(), a.getTime());
      const to = Math.min(span.to.getTime(), b.getTime());
      if (to > from) total += to - from;
    }
  }
  return total;
}

/**
 * The due moment after a pause: as much time is left at `resumedAt` as was at
 * `pausedAt`. Working limits move by the office time paused, others by wall time.
 */
export function resumeDue(cal: Calendar, due: Date, pausedAt: Date, resumedAt: Date, limit: Limit): Date {
  if (resumedAt < pausedAt) throw new RangeError('a pause cannot end before it began');
  return isWorking(limit)
    ? addWorking(cal, due, workingBetween(cal, pausedAt, resumedAt))
    : later(due, resumedAt.getTime() - pausedAt.getTime());
}

/** The first working day after `day`. */
export function nextWorkday(cal: Calendar, day: string): string {
  return workdayFrom(cal, addDays(day, 1), 1);
}

/** The last working day before `day`. */
export function previousWorkday(cal: Calendar, day: string): string {
  return workdayFrom(cal, addDays(day, -1), -1);
}

/** The working day a thing counts as received on: its own, unless that is a rest day or its office has ended. */
function receivedDay(cal: Calendar, from: Date): string {
  const day = cityDay(from);
  return cal.isWorkday(day) && from <= officeEnd(cal, day) ? day : nextWorkday(cal, day);
}

function workdayFrom(cal: Calendar, start: string, step: 1 | -1): string {
  let day = start;
  for (let looked = 0; looked < LONGEST_REST_DAYS; looked++, day = addDays(day, step)) {
    if (cal.isWorkday(day)) return day;
  }
  throw new RangeError(`calendar ${cal.regionCode} ${cal.version} has no working day near ${start}`);
}

function officeEnd(cal: Calendar, workday: string): Date {
  return cal.spans(workday).at(-1)!.to;
}

function later(at: Date, ms: number): Date {
  return new Date(at.getTime() + ms);
}
