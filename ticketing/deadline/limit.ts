/**
 * How long something may take. `workdays` and `workHours` run in office time;
 * `minutes`, `hours` and `days` run round the clock.
 */
export type Limit = { workdays: number } | { workHours: number } | { minutes: number } | { hours: number } | { days: number };

const MINUTE_MS = 60_000;

/** True when the limit counts office time only. */
export function isWorking(limit: Limit): limit is { workdays: number } | { workHours: number } {
  return 'workdays' in limit || 'workHours' in limit;
}

/** Wall milliseconds of a round-the-clock limit. */
export function wallMs(limit: { minutes: number } | { hours: number } | { days: number }): number {
  if ('minutes' in limit) return limit.minutes * MINUTE_MS;
  if ('hours' in limit) return limit.hours * 60 * MINUTE_MS;
  return limit.days * 24 * 60 * MINUTE_MS;
}
