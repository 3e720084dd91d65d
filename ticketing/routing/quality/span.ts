import { addDays, cityMoment } from '../../deadline/city-day.ts';
import { errors } from '../../errors.ts';

/** Days of the city, both included. */
export interface Span { from: string; to: string }
/** `hidden`: tickets that do not exist for the reader (complaints about their own unit or themselves); they count nowhere. */
export interface Counted extends Span { hidden: readonly number[] }

const mostDays = 400;

/** @throws ruleRefused spanBackwards, spanTooLong */
export function momentsOf({ from, to }: Span): { start: Date; end: Date; days: number } {
  const [start, end] = [cityMoment(from, '00:00'), cityMoment(addDays(to, 1), '00:00')];
  const days = Math.round((end.getTime() - start.getTime()) / 86_400_000);
  if (days < 1) throw errors.ruleRefused('spanBackwards', '起始日期不能晚于截止日期。', 'The first day lies after the last.');
  if (days > mostDays) throw errors.ruleRefused('spanTooLong', `时间范围最多${mostDays}天，请缩短。`, `At most ${mostDays} days; choose a shorter span.`);
  return { start, end, days };
}
