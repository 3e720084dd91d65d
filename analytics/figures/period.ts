import { addDays, cityDay, cityMoment } from '../../ticketing/index.ts';

/** One city day as moments; `until` is `to`, or now while the day still runs. */
export interface Period {
  day: string; from: Date; to: Date; until: Date;
  /** tickets that do not exist for the reader (complaints about their own unit or themselves): they count nowhere */
  hidden: number[];
}

export function dayPeriod(day: string, now: Date, hidden: number[] = []): Period {
  const from = cityMoment(day, '00:00');
  const to = cityMoment(addDays(day, 1), '00:00');
  return { day, from, to, until: now < to ? now : to, hidden };
}

/** 今日, 昨日 or 3月2日 */
export function dayWord(day: string, now: Date): string {
  const today = cityDay(now);
  if (day === today) return '今日';
  if (day === addDays(today, -1)) return '昨日';
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
}
