import { and, eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import { openAssignmentStates } from '../assignment/table.ts';
import { request } from '../db/schema/index.ts';
import { errors } from '../errors.ts';
import { ask } from '../request/ask.ts';
import { scoreAppealReasons } from '../request/kinds/score-appeal.ts';
import { reason } from '../verb/fields.ts';
import { verb } from '../verb/verb.ts';
import { scoreAppealsOf } from './port.ts';

/** 考核申诉: the unit says why this ticket should not count in these metrics of a published month; once a metric, within the month's window. */
export const appealScore = verb({
  kind: 'assignment', name: 'appealScore', summary: '考核申诉',
  input: z.object({
    month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, '月份格式为 YYYY-MM'), metricIds: z.array(z.string().max(40)).min(1, '请选择指标').max(20),
    reasonCode: z.enum(scoreAppealReasons), reason, evidence: z.string().trim().min(4, '请写明依据或证据（至少4个字）').max(2000),
  }),
  guard: ({ assignment }, _actor, now) => openAssignmentStates.includes(assignment!.state) && now < assignment!.dueAt
    ? errors.ruleRefused('notScoredYet', '尚未到期，还没有计入考核。', 'It is not due yet and counts in no score.') : null,
  async apply(work, subject, { month, metricIds, reasonCode, reason: why, evidence }) {
    const row = subject.assignment!;
    const names = await scoreAppealsOf(work.core).check(work.tx, { month, metricIds, ticketId: work.ticket.id, unitId: row.unitId }, work.now);
    const [before] = await work.tx.select({ id: request.id }).from(request).where(and(eq(request.ticketId, work.ticket.id), eq(request.kind, 'scoreAppeal'), inArray(request.state, ['rejected']),
      eq(request.assignmentId, row.id), sql`${request.payload} ->> 'month' = ${month}`, sql`${request.payload} -> 'metricIds' ?| array[${sql.join(metricIds.map((id) => sql`${id}`), sql`, `)}]::text[]`)).limit(1);
    if (before) throw errors.ruleRefused('appealedBefore', '这件工单的该项指标已申诉过且未获支持，每项申诉一次。', 'It was appealed before in one of these metrics and not upheld; each is appealed once.');
    const asked = await ask(work, 'scoreAppeal', row, { reasonCode, reason: why, payload: { month, metricIds, metricNames: names, evidence } });
    return { data: { ...asked.data, unitIds: [row.unitId] } };
  },
});
