import { cityDay } from '../../deadline/city-day.ts';
import { limitWords } from '../../deadline/limit-words.ts';
import { limitsOf } from '../../deadline/limits-of.ts';
import { openingOf } from '../../deadline/opening.ts';
import { dueAt } from '../../deadline/working-time.ts';
import { errors } from '../../errors.ts';
import type { Work } from '../../verb/work.ts';

/**
 * The moment at which a parked ticket is looked at again: office start of a day after today and no later than the profile allows.
 * @throws noParking, untilPast, reviewTooLate
 */
export function reviewMoment(work: Work, day: string): Date {
  const { park } = limitsOf(work.core, work.ticket);
  if (!park) throw errors.ruleRefused('noParking', '特急工单不得挂账；确有困难请联系疑难协调员会商。', 'A critical ticket is never parked; turn to the coordinator.');
  if (day <= cityDay(work.now)) throw errors.ruleRefused('untilPast', '复核日期应晚于今天。', 'The day of the review must lie after today.');
  const calendar = work.core.calendarFor(work.ticket.regionCode, work.now);
  const latest = cityDay(dueAt(calendar, work.now, park.each));
  if (day > latest) throw errors.ruleRefused('reviewTooLate', `复核日期不超过${limitWords(park.each)}，最晚为${latest}；时间更长的，到期复核后可以顺延。`, `Review it by ${latest} at the latest; it may be put off then.`);
  return openingOf(calendar, day);
}
