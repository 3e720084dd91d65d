/** How many tickets an ordinary day of the same kind brings, hour by hour. */
import { addDays, cityDay, type Core } from '../../ticketing/index.ts';
import { countsByDay } from '../facts/index.ts';

/** So far back for days of the same kind, and so many of them. */
const reachDays = 70;
const mostDays = 8;
/** Below this the mean says nothing. */
const fewestDays = 3;

export interface UsualDay { /** the days it is made of */ like: string[]; /** by hour; null: too few days */ hours: number[] | null }

/** A working Monday is like the last working Mondays; a holiday like other days off; a Sunday that is worked like other working days. */
export async function usualDay(core: Core, day: string, hidden: number[]): Promise<UsualDay> {
  const workday = (d: string) => core.calendarFor(core.config.cityCode, new Date(`${d}T12:00:00+08:00`)).isWorkday(d);
  const weekday = (d: string) => new Date(d).getUTCDay();
  const works = workday(day);
  const asItsWeekday = works === (weekday(day) % 6 !== 0);
  const candidates = Array.from({ length: reachDays }, (_, i) => addDays(day, -1 - i)).filter((d) => workday(d) === works && (!asItsWeekday || weekday(d) === weekday(day)));
  const rows = await countsByDay(core.db, 'hour', { from: addDays(day, -reachDays), to: addDays(day, -1), hidden });
  const counted = new Set(rows.map((r) => r.day));
  const like = candidates.filter((d) => counted.has(d)).slice(0, mostDays);
  if (like.length < fewestDays) return { like, hours: null };
  const hours = Array.from({ length: 24 }, () => 0);
  for (const { day: d, key, n } of rows) if (like.includes(d)) hours[Number(key)]! += n / like.length;
  return { like, hours };
}

/** Of an ordinary day, what comes until this moment: whole hours, and of the hour that runs its part. */
export function expectedUntil(hours: readonly number[], now: Date): number {
  const ms = now.getTime() - new Date(`${cityDay(now)}T00:00:00+08:00`).getTime();
  const hour = Math.floor(ms / 3_600_000);
  return hours.slice(0, hour).reduce((a, b) => a + b, 0) + hours[hour]! * ((ms % 3_600_000) / 3_600_000);
}
