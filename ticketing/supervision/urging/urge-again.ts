import type { Calendar } from '../../deadline/calendar.ts';
import { addDays, cityDay } from '../../deadline/city-day.ts';
import { addWorking, nextWorkday } from '../../deadline/working-time.ts';

/** From when a ticket may be urged again: one working day of office time after the last (common practice). Monday 10:00 gives Tuesday 10:00, Saturday gives the end of Monday. */
export function urgeAgainAt(calendar: Calendar, at: Date): Date {
  const day = nextWorkday(calendar, addDays(cityDay(at), -1));
  const officeMs = calendar.spans(day).reduce((sum, span) => sum + (span.to.getTime() - span.from.getTime()), 0);
  return addWorking(calendar, at, officeMs);
}

/** 3月3日10:00 on the city's clock. */
export function cityMomentText(at: Date): string {
  const day = cityDay(at);
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日${new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(11, 16)}`;
}
