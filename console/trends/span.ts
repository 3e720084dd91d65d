import { dateOf } from '../parts/time.ts';
import { addDay } from '../leader/add-day.ts';

/** Days back from today, today included. */
export const presets = { week: 7, month: 30, quarter: 90, year: 365 } as const;

/** The span of an address; without one the last 30 days. A day of the future is today. */
export function spanOf(filter: { from?: string; to?: string }, now = new Date()): { from: string; to: string } {
  const today = dateOf(now.toISOString());
  const to = filter.to && filter.to < today ? filter.to : today;
  return { to, from: filter.from && filter.from <= to ? filter.from : addDay(to, 1 - presets.month) };
}
