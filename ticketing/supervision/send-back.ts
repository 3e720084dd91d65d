import { z } from 'zod';
import { reason } from '../verb/fields.ts';
import { verb } from '../verb/verb.ts';
import { orderFacts } from './issue.ts';
import { notTheLeaders } from './leaders-own.ts';
import { reportLimit, type Level } from './levels.ts';
import { workdaysToReport } from './supervise.ts';

/** 退回再办: the report will not do; the unit reports anew, in a new time. */
export const sendBack = verb({
  kind: 'supervision', name: 'sendBack', summary: '退回再办',
  input: z.object({ reason, workdays: workdaysToReport }),
  guard: notTheLeaders,
  async apply(work, subject, input) {
    const row = subject.supervision!;
    work.stopClocks(['report', 'decide'], { supervisionId: row.id });
    const limit = input.workdays ? { workdays: input.workdays } : reportLimit(work.ticket.urgency, row.kind === 'instruction' ? 'instruction' : row.level as Level);
    const { due } = work.startClock('report', limit, { supervisionId: row.id });
    work.setSupervision(row, { dueAt: due, sentBackCount: row.sentBackCount + 1, verdict: input.reason });
    return { data: { ...orderFacts(work, [row]), reason: input.reason, dueAt: due } };
  },
});
