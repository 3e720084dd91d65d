/** When a citizen may be called for a return visit. Pure. */
import { errors, type HotlineError } from '../errors.ts';
import { cityDay } from '../deadline/city-day.ts';
import type { NoticeHours } from '../notify/in-force.ts';
import { morningAfter } from '../notify/quiet-hours.ts';
import { failedCalls, isUnreachable, leastDays, leastTries, type VisitRow } from './attempts.ts';

/** Nobody is rung more often on one day (common practice), and nobody for ever: after so many calls the visit is waived by a reviewer, or another way is taken. */
const mostTriesADay = 3;
const mostTries = 6;

/**
 * Calls are made outside the hours in which nobody's phone rings for what can wait (the same as for notices), three times a day and six times in all.
 * @returns the rule that stands in the way, or null
 */
export function mayDial(attempts: VisitRow['attempts'], hours: NoticeHours, now: Date): HotlineError | null {
  const morning = morningAfter(hours, now);
  if (morning) return errors.ruleRefused('callingHours', `${hours.quietFrom}至次日${hours.quietTo}不拨打回访电话，请在${hours.quietTo}以后拨打。`, `Citizens are not called between ${hours.quietFrom} and ${hours.quietTo}; call after ${hours.quietTo}.`);
  const { tries } = failedCalls(attempts);
  if (tries >= mostTries) return errors.ruleRefused('visitTriesEnough', `已拨打${tries}次未接通，不再拨打；请由审核员免回访办结，或以短信回访。`, `Called ${tries} times in vain: have a reviewer waive the visit, or ask by message.`);
  const today = failedCalls(attempts.filter((a) => cityDay(new Date(a.at)) === cityDay(now))).tries;
  if (today < mostTriesADay) return null;
  return errors.ruleRefused('visitTriesToday', `今天已拨打${today}次未接通，请改日再拨。${isUnreachable(attempts) ? '' : `须在${leastDays}天以上累计${leastTries}次。`}`, `Called ${today} times today in vain; call on another day.`);
}
