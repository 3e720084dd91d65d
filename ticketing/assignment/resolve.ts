import { z } from 'zod';
import { unitName } from '../catalogue/city.ts';
import { errors } from '../errors.ts';
import { lapseRequests } from '../request/lapse.ts';
import { mustPass } from '../review/check-reply.ts';
import { keepPrint } from '../review/keep-print.ts';
import { replyFacts } from '../review/reply-facts.ts';
import { submitForReview } from '../ticket/submit-for-review.ts';
import { longText } from '../verb/fields.ts';
import { verb } from '../verb/verb.ts';
import { byRule } from '../verb/work.ts';
import { contacted } from './tree/contacted.ts';
import { recallBelow } from './tree/recall-below.ts';
import { openReports } from './tree/tree.ts';

/** 办结 on the unit's side. A lead unit must have spoken to the citizen (or the unit that works for it has); everyone waits for what was handed down or supports it, or calls it back with a reason. Only the lead's reply reaches the citizen, and it must pass the gates (review/). */
export const resolve = verb({
  kind: 'assignment', name: 'resolve', summary: '办结并提交答复',
  input: z.object({
    reply: longText.min(10, '答复不少于10个字'), outcome: z.enum(['solved', 'partly', 'unsolved', 'explained']),
    handlingDetail: z.string().trim().max(20_000).optional(), isTrue: z.boolean().optional(),
    waiveReason: z.string().trim().min(4, '请写明收回的理由（至少4个字）').max(500).optional(),
  }),
  guard(subject) {
    const row = subject.assignment!;
    if (row.role !== 'lead') return null;
    if (!contacted(row, subject.assignments) && !subject.ticket.isAnonymous && !subject.ticket.isConfidential) return errors.ruleRefused('contactFirst', '请先联系市民并登记联系情况，再办结；联系不上的，须在两天以上尝试三次。', 'Contact the citizen first, or try three times on at least two days.');
    return null;
  },
  async apply(work, subject, input) {
    const row = subject.assignment!;
    const waiting = openReports(row, subject.assignments);
    if (waiting.length && !input.waiveReason) throw errors.ruleRefused('supportOpen', `还有${waiting.length}个协办、下派单位未办结：待其办结，或写明理由收回后办结。`, `${waiting.length} supporting or delegated units are not done; wait for them, or say why they are recalled.`);
    if (waiting.length) await recallBelow(work, row, input.waiveReason!);
    if (row.role === 'lead') {
      mustPass(await replyFacts(work.core, work.tx, { ticket: work.ticket, assignments: subject.assignments, assignment: row, reply: input.reply, outcome: input.outcome }));
      await keepPrint(work, row, input.reply);
    }
    work.stopClocks(['contact', 'resolve', 'sign'], { assignmentId: row.id });
    await lapseRequests(work, '已办结', row.id);
    const { waiveReason, ...answer } = input;
    work.setAssignment(row, { ...answer, resolvedAt: work.now });
    if (row.role === 'lead') await work.perform(submitForReview, {}, { as: byRule });
    return { data: { outcome: input.outcome, reply: input.reply, role: row.role, unit: unitName(work.core.city, row.unitId), onTime: work.now <= row.dueAt, waiveReason: waiting.length ? waiveReason : undefined } };
  },
});
