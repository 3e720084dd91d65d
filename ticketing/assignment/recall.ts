import { z } from 'zod';
import { errors } from '../errors.ts';
import { lapseRequests } from '../request/lapse.ts';
import { reason } from '../verb/fields.ts';
import { verb } from '../verb/verb.ts';

/** 收回: wrongly sent; stops every clock and is not scored. A lead unit is recalled by reassigning the ticket. */
export const recall = verb({
  kind: 'assignment', name: 'recall', summary: '收回派单',
  input: z.object({ reason }),
  async apply(work, subject, input) {
    const row = subject.assignment!;
    await lapseRequests(work, '派单已收回', row.id);
    work.stopClocks(['sign', 'contact', 'resolve'], { assignmentId: row.id });
    return { data: { reason: input.reason, unit: work.core.city.units.get(row.unitId)?.name } };
  },
});

/** The same verb as an endpoint: refuses the lead, which would leave the ticket without anybody. */
export const recallSupport = { ...recall, guard: (subject: Parameters<NonNullable<typeof recall.guard>>[0]) =>
  subject.assignment?.role === 'lead' ? errors.ruleRefused('leadByReassign', '主办单位请使用「改派」。', 'Reassign the ticket to replace its lead unit.') : null };
