import { cityDay } from '../../deadline/city-day.ts';
import type { Calendar } from '../../deadline/calendar.ts';
import { isWorking, type Limit } from '../../deadline/limit.ts';
import { limitsOf } from '../../deadline/limits-of.ts';
import { addWorking, dueAt, previousWorkday, workingBetween } from '../../deadline/working-time.ts';
import { errors } from '../../errors.ts';
import type { AssignmentRow } from '../../verb/verb.ts';
import type { Work } from '../../verb/work.ts';

const HOUR_MS = 3_600_000;
const leastMinutes = 30;

/**
 * The time that a unit may give to one below it. The upper unit keeps a working day for itself (one a level), the lower one gets at least half a day.
 * Where time runs round the clock, half of what is left.
 * @param workdays as many as the upper unit says; absent: as many as there are
 * @throws noTimeLeft, delegatedTooLong
 */
export function timeBelow(work: Work, upper: AssignmentRow, workdays?: number): { due: Date; limit: Limit } {
  const { core, ticket, now } = work;
  const calendar = core.calendarFor(ticket.regionCode, now);
  const none = () => errors.ruleRefused('noTimeLeft', '剩余时间不足，不能再下派；请自行办理，或先申请延期。', 'Too little time is left to hand it down; do it yourself, or ask for an extension first.');
  if (!isWorking(limitsOf(core, ticket, upper.unitId).resolve)) {
    const half = (upper.dueAt.getTime() - now.getTime()) / 2;
    if (half < leastMinutes * 60_000) throw none();
    return { due: new Date(now.getTime() + half), limit: { hours: half / HOUR_MS } };
  }
  const least = addWorking(calendar, now, halfDay(calendar, now));
  if (least > upper.dueAt) throw none();
  const latest = new Date(Math.max(dayBefore(calendar, upper.dueAt).getTime(), least.getTime()));
  const due = workdays === undefined ? latest : dueAt(calendar, now, { workdays });
  if (due > latest) throw errors.ruleRefused('delegatedTooLong', `下派时限须为本单位留出一个工作日，最晚到${cityDay(latest)}。`, `It must leave you a working day: ${cityDay(latest)} at the latest.`);
  return { due, limit: { workHours: workingBetween(calendar, now, due) / HOUR_MS } };
}

/** One working day earlier, at the same time of day. */
function dayBefore(calendar: Calendar, at: Date): Date {
  const day = cityDay(at);
  return new Date(at.getTime() - (Date.parse(day) - Date.parse(previousWorkday(calendar, day))));
}

/** Half of an ordinary office day, in milliseconds. */
function halfDay(calendar: Calendar, now: Date): number {
  const spans = calendar.spans(previousWorkday(calendar, cityDay(now)));
  return spans.reduce((sum, span) => sum + span.to.getTime() - span.from.getTime(), 0) / 2;
}
