/** 考核申诉: may it be asked, and what follows when it is upheld. Asked and decided as a request on the ticket (ticketing/scoring). */
import { and, eq, inArray } from 'drizzle-orm';
import { errors, type Core, type CountedItem, type ScoreAppeals, type Tx } from '../../ticketing/index.ts';
import { scoreExclusion, scoreLine } from '../db/schema/index.ts';
import { metricOf, monthSpan } from '../metrics/index.ts';
import { newestPeriod, type PeriodRow } from './periods.ts';
import { readSuccessions, successorOn } from './succession.ts';

export const scoreAppeals = (_core: Core): ScoreAppeals => ({
  async check(tx, item, now) {
    const period = await newestPeriod(tx, item.month);
    if (period?.state !== 'published') throw errors.ruleRefused('notPublished', period ? `${item.month}考核已冻结，不再受理申诉；如有错误，由督办部门更正。` : `${item.month}考核尚未公示，公示后可以申诉。`, period ? 'That month is frozen.' : 'That month is not published yet.');
    if (now > period.appealUntil) throw errors.ruleRefused('appealWindow', `${item.month}考核的申诉期已于公示期满时截止。`, 'The time to appeal is over.');
    const counted = await countedMetrics(tx, period, item);
    const missing = item.metricIds.find((id) => !counted.has(id));
    if (missing) throw errors.ruleRefused('notCounted', `该工单未计入${item.month}的「${metricOf(missing)?.zh ?? missing}」，无需申诉。`, 'The ticket does not count there.');
    return item.metricIds.map((id) => metricOf(id)!.zh);
  },
  async uphold(tx, { month, metricIds, ticketId, unitId }, { requestId, reason, staffId, name, now }) {
    await tx.insert(scoreExclusion).values(metricIds.map((metricId) => ({ month, metricId, ticketId, unitId, requestId, reason, decidedBy: staffId, decidedByName: name, decidedAt: now }))).onConflictDoNothing();
  },
});

/** In which metrics of a published month a ticket counts for a unit, or for the one that took its place. */
export async function countedMetrics(tx: Tx | Core['db'], period: PeriodRow, { month, ticketId, unitId }: Omit<CountedItem, 'metricIds'>): Promise<Set<string>> {
  const units = [unitId, successorOn(await readSuccessions(tx), monthSpan(month).to)(unitId)];
  const lines = await tx.select({ metricId: scoreLine.metricId, reached: scoreLine.reachedIds, missed: scoreLine.missedIds }).from(scoreLine).where(and(eq(scoreLine.periodId, period.id), inArray(scoreLine.unitId, units)));
  return new Set(lines.filter((l) => l.reached.includes(ticketId) || l.missed.includes(ticketId)).map((l) => l.metricId));
}
