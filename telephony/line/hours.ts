/** Opening hours by the city's calendar: what kind of day it is, and which minutes of it are open. */
import { addDays, cityDay, cityMoment, type Calendar } from '../../ticketing/index.ts';
import type { OpeningHours, Span } from '../db/schema/line.ts';

export const minutesOfDay = 1440;
export const allDay: Span[] = [{ from: 0, to: minutesOfDay }];
/** 7×24 小时人工服务 (国办发〔2020〕53号) */
export const always: OpeningHours = { workday: allDay, weekend: allDay, holiday: allDay };

/** No calendar is closed for longer. */
const longestClosedDays = 400;
const dayMs = 86_400_000;

/** Minute of the city's day, 0..1439: 23:59:59 is still 1439. */
export const minuteOf = (at: Date): number => Math.floor((at.getTime() - cityMoment(cityDay(at), '00:00').getTime()) / 60_000);

export const spansOn = (hours: OpeningHours, calendar: Calendar, day: string): readonly Span[] => hours[calendar.kind(day)] ?? [];

export function isOpen(hours: OpeningHours, calendar: Calendar, at: Date): boolean {
  const minute = minuteOf(at);
  return spansOn(hours, calendar, cityDay(at)).some((span) => span.from <= minute && minute < span.to);
}

/** The moment itself when it is open then, else the next one at which it opens; null: it never does. */
export function nextOpen(hours: OpeningHours, calendar: (on: Date) => Calendar, at: Date): Date | null {
  if (isOpen(hours, calendar(at), at)) return at;
  for (let day = cityDay(at), looked = 0; looked < longestClosedDays; day = addDays(day, 1), looked++) {
    const midnight = cityMoment(day, '00:00');
    for (const span of spansOn(hours, calendar(new Date(midnight.getTime() + dayMs / 2)), day).toSorted((a, b) => a.from - b.from)) {
      const opens = new Date(midnight.getTime() + span.from * 60_000);
      if (opens > at) return opens;
    }
  }
  return null;
}

/** 08:30–12:00 as it is read; 24:00 is midnight. */
export const spanText = ({ from, to }: Span): string => `${clock(from)}–${clock(to)}`;
const clock = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
