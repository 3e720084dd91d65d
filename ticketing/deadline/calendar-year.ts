/** A year of a calendar as people look at it: what kind of day each is, and why. */
import chineseDays from 'chinese-days';
import { nationalCalendar, type CalendarDefinition } from './calendar.ts';
import { addDays, isWeekend } from './city-day.ts';
import { isStatutoryWorkday } from './statutory-days.ts';

/** workday, weekend, 法定节假日, 调休补班, and the days that this calendar adds. */
type DayKind = 'work' | 'weekend' | 'holiday' | 'makeUp' | 'localRest' | 'localWork';
export interface CalendarDay { date: string; kind: DayKind; name?: string }

export function daysOfYear(definition: CalendarDefinition, year: number): CalendarDay[] {
  const days: CalendarDay[] = [];
  for (let date = `${year}-01-01`; date.startsWith(`${year}-`); date = addDays(date, 1)) days.push(dayOf(definition, date));
  return days;
}

function dayOf(definition: CalendarDefinition, date: string): CalendarDay {
  const local = definition.rest.includes(date) ? 'localRest' : definition.work.includes(date) ? 'localWork' : null;
  if (local) return { date, kind: local, ...(definition.names?.[date] ? { name: definition.names[date] } : {}) };
  const works = isStatutoryWorkday(date);
  const usual = !isWeekend(date);
  if (works === usual) return { date, kind: works ? 'work' : 'weekend' };
  // Named 'English,中文,count' in the bundled notice.
  return { date, kind: works ? 'makeUp' : 'holiday', name: chineseDays.getDayDetail(date).name.split(',')[1] };
}

export interface DayChange { date: string; before: boolean; after: boolean; name?: string }

/** Days that are working days by one calendar and not by the other, within the years that either speaks of. */
export function changedDays(before: CalendarDefinition, after: CalendarDefinition): DayChange[] {
  const [old, next] = [nationalCalendar(before), nationalCalendar(after)];
  const named = new Set([...before.rest, ...before.work, ...after.rest, ...after.work]);
  return [...named].toSorted().filter((d) => old.isWorkday(d) !== next.isWorkday(d)).map((date) => ({ date, before: old.isWorkday(date), after: next.isWorkday(date), ...(after.names?.[date] ? { name: after.names[date] } : {}) }));
}
