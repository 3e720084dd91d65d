import chineseDays from 'chinese-days';
import { isWeekend } from './city-day.ts';

/**
 * The State Council's yearly notice: statutory holidays (法定节假日) and make-up
 * workdays (调休补班), as bundled in `chinese-days`. Nothing is fetched.
 *
 * Only the package's table is used, asked by the day's text. Its own weekday
 * follows the machine's time zone and is a day off west of Greenwich.
 */
function noticed(day: string): boolean | undefined {
  const { name, work } = chineseDays.getDayDetail(day);
  // Days from the notice are named 'English,中文,count'; all others carry a bare weekday.
  return name.includes(',') ? work : undefined;
}

/** Is `day` (`YYYY-MM-DD`) a workday by national rules alone? */
export function isStatutoryWorkday(day: string): boolean {
  return noticed(day) ?? !isWeekend(day);
}

/** Is `day` a day off by the notice, a weekend that lies in it included? */
export function isStatutoryHoliday(day: string): boolean {
  return noticed(day) === false;
}

/** Has the notice for `day`'s year been published and bundled? Every notice names National Day. */
export function hasNotice(day: string): boolean {
  return noticed(`${day.slice(0, 4)}-10-01`) !== undefined;
}
