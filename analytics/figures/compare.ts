/** With what a span of days is compared. Weeks have a rhythm, so every comparison is a whole number of weeks away: a Monday stands beside a Monday. */
import { addDays } from '../../ticketing/index.ts';

/** week: 环比 the weeks just before; month: four weeks before; year: 同比, 52 weeks before */
export const comparisons = ['week', 'month', 'year'] as const;
export type Comparison = (typeof comparisons)[number];

const weeks: Record<Comparison, number> = { week: 1, month: 4, year: 52 };
const dayMs = 86_400_000;

/** Days of a span, both ends included. */
export const lengthOf = (span: { from: string; to: string }): number => (Date.parse(span.to) - Date.parse(span.from)) / dayMs + 1;

/** All days of a span, the oldest first. */
export const daysOf = (span: { from: string; to: string }): string[] => Array.from({ length: lengthOf(span) }, (_, i) => addDays(span.from, i));

/** How many days back the other span lies: so many weeks, or as many more as it takes that the two do not overlap. */
export function shiftOf(span: { from: string; to: string }, comparison: Comparison): number {
  return 7 * Math.max(weeks[comparison], Math.ceil(lengthOf(span) / 7));
}

export function spanBefore(span: { from: string; to: string }, comparison: Comparison): { from: string; to: string } {
  const days = -shiftOf(span, comparison);
  return { from: addDays(span.from, days), to: addDays(span.to, days) };
}
