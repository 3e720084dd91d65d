/**
 * The city's own days. China keeps one time zone without summer time, so a
 * city day is plain arithmetic on UTC+8 and never asks the machine's zone.
 */
const CITY_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** The local day, `YYYY-MM-DD`, on which a moment falls. */
export function cityDay(at: Date): string {
  return new Date(at.getTime() + CITY_OFFSET_MS).toISOString().slice(0, 10);
}

/** The moment at which the city's clock shows `time` (`HH:mm`, up to `24:00`) on `day`. */
export function cityMoment(day: string, time: string): Date {
  return new Date(`${day}T${time}:00+08:00`);
}

/** The day `count` days after `day`; a negative count goes back. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);
}

/** Saturday and Sunday. */
export function isWeekend(day: string): boolean {
  const weekday = new Date(day).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** True for `YYYY-MM-DD` naming a day that exists: `2026-02-30` does not. */
export function isRealDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const parsed = new Date(text);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}
