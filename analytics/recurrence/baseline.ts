/** What is normal once a problem is solved, worked out when it is closed. */
import { addDays, cityDay, type Core, type schema } from '../../ticketing/index.ts';
import { effectOfMatters, mattersAndPlacesOf, measuresOf, ownWeeks } from '../effect/index.ts';

type ProblemRow = typeof schema.problem.$inferSelect;
type Baseline = (typeof schema.lookBack.$inferInsert)['baseline'];

/** @returns with `gaps` in words for what could not be told */
export async function baselineOf(core: Core, problem: ProblemRow): Promise<Baseline> {
  const about = await mattersAndPlacesOf(core, core.db, problem.id, []);
  const measures = measuresOf(problem) ?? { first: cityDay(problem.createdAt), last: cityDay(problem.closedAt ?? core.now()) };
  const own = (await ownWeeks(core.db, problem, measures)).filter((w) => w.week !== null && w.week < 0);
  // While it lasted: from its first week on, not the empty weeks before it began.
  const lasted = Math.max(0, ...own.map((w) => -w.week!));
  const citizens = own.reduce((sum, w) => sum + w.citizens, 0);
  const beforeWeekly = lasted ? citizens / Math.max(lasted, 4) : null;
  const { effect } = await effectOfMatters(core, about, measures, []);
  const known = effect !== null && effect.before.weeks >= 4;
  const ownTickets = own.filter((w) => -w.week! <= (effect?.before.weeks ?? 0)).reduce((sum, w) => sum + w.tickets, 0);
  const placeFourWeeks = known ? (Math.max(0, effect.before.n - ownTickets) / effect.before.weeks) * 4 : null;
  return {
    beforeWeekly, placeFourWeeks, places: about.regionCodes ?? [core.config.cityCode], matterCodes: about.matterCodes,
    gaps: [
      ...(beforeWeekly === null ? ['成员都在措施之后才有，说不出平时每周多少人'] : []), ...(!about.matterCodes.length ? ['成员没有确定事项，只看本问题的新增诉求'] : []),
      ...(about.matterCodes.length && placeFourWeeks === null ? ['措施前的记录不足四周，只看本问题的新增诉求'] : []),
    ],
  };
}

/** First day of the window that ends today, not before counting began. */
export const windowFrom = (countFrom: string, today: string, days: number): string => { const from = addDays(today, 1 - days); return from > countFrom ? from : countFrom; };
