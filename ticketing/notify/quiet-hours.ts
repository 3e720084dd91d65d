/** 22:00 to 08:00 nobody's phone rings for what can wait (configurable). */
import { addDays, cityDay, cityMoment } from '../deadline/city-day.ts';
import type { NoticeHours } from './in-force.ts';

/** @returns the morning for which a notice made at `at` waits; null: it may go out at once */
export function morningAfter({ quietFrom, quietTo }: Pick<NoticeHours, 'quietFrom' | 'quietTo'>, at: Date): Date | null {
  if (quietFrom === quietTo) return null;
  const today = cityDay(at);
  const overMidnight = quietFrom > quietTo;
  // The night may have begun yesterday or today.
  for (const day of [addDays(today, -1), today]) {
    const from = cityMoment(day, quietFrom);
    const to = cityMoment(overMidnight ? addDays(day, 1) : day, quietTo);
    if (at >= from && at < to) return to;
  }
  return null;
}
