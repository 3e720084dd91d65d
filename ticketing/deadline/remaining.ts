import type { Calendar } from './calendar.ts';
import { addDays, cityDay } from './city-day.ts';
import { isWorking } from './limit.ts';
import type { Limit } from './limit.ts';
import { nextWorkday, workingBetween } from './working-time.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Time left, as staff count it. */
export interface Remaining {
  /** Milliseconds to the due moment, negative once overdue; office time when `working`. */
  ms: number;
  working: boolean;
  /** For people: 剩余2天3小时, 超期1天. A day is one office day for working limits, else 24 hours. */
  text: string;
}

/** What is left of a limit at `now`. Outside office hours a working countdown stands still. */
export function remaining(cal: Calendar, now: Date, due: Date, limit: Limit): Remaining {
  const working = isWorking(limit);
  const ms = working ? workingBetween(cal, now, due) : due.getTime() - now.getTime();
  const amount = spell(Math.abs(ms), working ? officeDayMs(cal, due) : 24 * HOUR_MS);
  if (now > due) return { ms, working, text: amount ? `超期${amount}` : '已超期' };
  return { ms, working, text: amount ? `剩余${amount}` : '即将到期' };
}

/** The two largest units of a length, rounded down; empty under a minute. */
function spell(ms: number, dayMs: number): string {
  const days = Math.floor(ms / dayMs);
  const hours = Math.floor((ms % dayMs) / HOUR_MS);
  const minutes = Math.floor(((ms % dayMs) % HOUR_MS) / MINUTE_MS);
  const parts = [days && `${days}天`, hours && `${hours}小时`, !days && minutes && `${minutes}分钟`];
  return parts.filter(Boolean).join('');
}

/** Office milliseconds of the due day, or of the first working day after it. */
function officeDayMs(cal: Calendar, due: Date): number {
  const day = nextWorkday(cal, addDays(cityDay(due), -1));
  return cal.spans(day).reduce((sum, span) => sum + (span.to.getTime() - span.from.getTime()), 0);
}
