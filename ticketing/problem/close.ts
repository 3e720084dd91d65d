import { z } from 'zod';
import { errors } from '../errors.ts';
import { lapseRequests } from './request/lapse.ts';
import { problemVerb } from './verb.ts';

/**
 * Closed when the cause is known, something was done about it, it is said how the effect will be seen, and nobody waits any more: every member is visited, closed by
 * the sample, exempt by approval, or handled singly. Job `problem.closed` begins the watch over recurrence.
 */
export const close = problemVerb({
  name: 'close', summary: '办结问题',
  input: z.object({}),
  guard({ problem, waiting: { all, seen }, standing }) {
    if (all) return errors.ruleRefused('membersWait', `还有${seen ? `${seen}张` : ''}成员工单未回访办结。`, `${seen || 'Some'} members are not visited and closed yet.`);
    if (!problem.rootCause?.trim()) return errors.ruleRefused('causeMissing', '办结前须写明根本原因（在「制定方案」中填写）。', 'Say the root cause in the plan first.');
    if (!problem.measures.length) return errors.ruleRefused('measureMissing', '办结前须至少登记一项措施。', 'Record at least one measure first.');
    if (!problem.effectPlan) return errors.ruleRefused('effectPlanMissing', '办结前须写明成效检验办法和观察天数（在「制定方案」中填写）。', 'Say in the plan how the effect will be seen.');
    return standing.openOrders.length ? errors.ruleRefused('orderOpen', '还有批示或督办未审定办结。', 'An instruction or order is still open.') : null;
  },
  async apply(work) {
    const { problem, now } = work;
    await lapseRequests(work, '问题已办结');
    work.stopClocks(['sign', 'resolve', 'step']);
    work.set({ closedAt: now });
    work.jobs([{ kind: 'problem.closed', payload: { problemId: problem.id }, key: `problem.closed:${problem.id}:${problem.reopenCount}` }]);
    return { measures: problem.measures.length, watchDays: problem.effectPlan!.watchDays };
  },
});
