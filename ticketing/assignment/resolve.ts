import { z } from 'zod';
import { errors } from '../errors.ts';
import { lapseRequests } from '../request/lapse.ts';
import { submitForReview } from '../ticket/submit-for-review.ts';
import { longText } from '../verb/fields.ts';
import { verb } from '../verb/verb.ts';
import { byRule } from '../verb/work.ts';
import { openAssignmentStates } from './table.ts';

/** 办结 on the unit's side. A lead unit must have spoken to the citizen and waits for its supporting units; only its reply reaches the citizen. */
export const resolve = verb({
  kind: 'assignment', name: 'resolve', summary: '办结并提交答复',
  input: z.object({
    reply: longText.min(10, '答复不少于10个字'), outcome: z.enum(['solved', 'partly', 'unsolved', 'explained']),
    handlingDetail: z.string().trim().max(20_000).optional(), isTrue: z.boolean().optional(),
  }),
  guard(subject) {
    const row = subject.assignment!;
    if (row.role === 'support') return null;
    if (!row.contactedAt && !subject.ticket.isAnonymous) return errors.ruleRefused('contactFirst', '请先联系市民并登记联系情况，再办结。', 'Contact the citizen first.');
    const waiting = subject.assignments.filter((a) => a.role === 'support' && openAssignmentStates.includes(a.state));
    return waiting.length ? errors.ruleRefused('supportOpen', `还有${waiting.length}个协办单位未办结。`, `${waiting.length} supporting units are not done.`) : null;
  },
  async apply(work, subject, input) {
    const row = subject.assignment!;
    work.stopClocks(['contact', 'resolve', 'sign'], { assignmentId: row.id });
    await lapseRequests(work, '已办结', row.id);
    work.setAssignment(row, { ...input, resolvedAt: work.now });
    if (row.role === 'lead') await work.perform(submitForReview, {}, { as: byRule });
    return { data: { outcome: input.outcome, reply: input.reply, role: row.role, unit: work.core.city.units.get(row.unitId)?.name, onTime: work.now <= row.dueAt } };
  },
});
