import { z } from 'zod';
import { addDays, cityDay } from '../deadline/city-day.ts';
import { errors } from '../errors.ts';
import { day, reason } from '../verb/fields.ts';
import { lookBackVerb } from './verb.ts';

/** Longest watch from the closing on: a full turn of the seasons. */
const longestDays = 366;

/** A watch goes on past its last day: what comes back with a season shows only then. */
export const extend = lookBackVerb({
  name: 'extend', summary: '延长回头看', input: z.object({ until: day, reason }),
  apply(work, { until, reason: why }) {
    if (until <= work.row.until || until <= cityDay(work.now)) throw errors.ruleRefused('notLater', `新的截止日须晚于原定的${work.row.until}，且在今天之后。`, `The new last day must be after ${work.row.until} and after today.`);
    if (until > addDays(work.row.closedOn, longestDays)) throw errors.ruleRefused('tooLong', `回头看自办结起最长${longestDays}天。`, `A watch lasts at most ${longestDays} days from the closing.`);
    const before = work.row.until;
    work.set({ until });
    return Promise.resolve(`由${before}延至${until}：${why}`);
  },
});
