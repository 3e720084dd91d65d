import type { Random } from './random.ts';

const hour = 3_600_000;
const cityOffset = 8 * hour;

/** How many appeals an hour of the day brings, as a share of the busiest. */
const byHour = [0.1, 0.07, 0.05, 0.04, 0.05, 0.09, 0.18, 0.4, 0.75, 1, 0.98, 0.86, 0.62, 0.66, 0.85, 0.9, 0.84, 0.7, 0.52, 0.46, 0.42, 0.38, 0.3, 0.18];
/** Sunday first. */
const byWeekday = [0.68, 1.08, 1.05, 1.02, 1, 0.98, 0.74];
/** January first: the heating season's start and midsummer are the peaks. */
const byMonth = [0.95, 0.72, 0.9, 0.92, 0.95, 1.02, 1.14, 1.12, 1, 0.94, 1.22, 1.08];

/** Parts of a moment on the city's clock (UTC+8, no summer time). */
export function cityClock(at: number): { hour: number; weekday: number; month: number } {
  const local = new Date(at + cityOffset);
  return { hour: local.getUTCHours(), weekday: local.getUTCDay(), month: local.getUTCMonth() };
}

/** Relative number of appeals in the hour that holds `at`. */
export function intensity(at: number): number {
  const clock = cityClock(at);
  return (byHour[clock.hour] ?? 0) * (byWeekday[clock.weekday] ?? 0) * (byMonth[clock.month] ?? 0);
}

/**
 * Exactly `count` moments in [from, to), ascending, spread by the rhythm of day, week and year. Holds one
 * hour's moments at a time.
 *
 * @throws RangeError when there is no time between from and to
 */
export function* moments(random: Random, count: number, from: number, to: number): Generator<number> {
  if (!(to > from)) throw new RangeError('the period is empty');
  const length = (start: number): number => Math.min(hour, to - start);
  let whole = 0;
  for (let start = from; start < to; start += hour) whole += intensity(start) * length(start);
  let reached = 0;
  let given = 0;
  for (let start = from; start < to; start += hour) {
    reached += intensity(start) * length(start);
    const due = start + hour >= to ? count : Math.min(count, Math.floor((reached / whole) * count + random.next()));
    const inHour = new Float64Array(Math.max(0, due - given));
    for (let i = 0; i < inHour.length; i += 1) inHour[i] = start + Math.floor(random.next() * length(start));
    yield* inHour.toSorted();
    given += inHour.length;
  }
}
