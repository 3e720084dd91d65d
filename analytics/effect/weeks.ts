/** Series by city day, and whole weeks of them: seven days each, so that every weekday counts as often before as after. Pure. */

/** Appeals by city day; a day inside what was counted and absent here had none. */
export type Daily = ReadonlyMap<string, number>;

/** One whole week. `from` is its first day. */
export interface Week { from: string; days: string[] }

const dayMs = 86_400_000;
const shift = (day: string, days: number): string => new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);

/** Whole weeks that end the day before `until`, the oldest first; none begins before `notBefore`. */
export function weeksBefore(until: string, most: number, notBefore: string): Week[] {
  const weeks: Week[] = [];
  for (let from = shift(until, -7); weeks.length < most && from >= notBefore; from = shift(from, -7)) weeks.unshift(weekOf(from));
  return weeks;
}

/** Whole weeks from `start` on; none ends after `notAfter`. */
export function weeksAfter(start: string, most: number, notAfter: string): Week[] {
  const weeks: Week[] = [];
  for (let from = start; weeks.length < most && shift(from, 6) <= notAfter; from = shift(from, 7)) weeks.push(weekOf(from));
  return weeks;
}

export const weekOf = (from: string): Week => ({ from, days: [0, 1, 2, 3, 4, 5, 6].map((d) => shift(from, d)) });

/** The same weeks a year before: 52 weeks back, so that Monday stands beside Monday. */
export const aYearBefore = (weeks: readonly Week[]): Week[] => weeks.map((w) => weekOf(shift(w.from, -364)));

export const sumOf = (daily: Daily, week: Week): number => week.days.reduce((sum, day) => sum + (daily.get(day) ?? 0), 0);
export const sumsOf = (daily: Daily, weeks: readonly Week[]): number[] => weeks.map((w) => sumOf(daily, w));
export const total = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
