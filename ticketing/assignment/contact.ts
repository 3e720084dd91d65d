import { z } from 'zod';
import { said } from '../citizen/said.ts';
import { verb } from '../verb/verb.ts';

/** 先行联系: the unit speaks to the citizen before it works, and says how. */
export const contact = verb({
  kind: 'assignment', name: 'contact', summary: '先行联系市民',
  input: z.object({ method: z.enum(['phone', 'sms', 'visit', 'wechat']), note: z.string().trim().min(2, '请简述联系情况').max(1000), reached: z.boolean().default(true) }),
  async apply(work, subject, input) {
    const row = subject.assignment!;
    work.stopClocks(['contact'], { assignmentId: row.id });
    work.setAssignment(row, { contactedAt: row.contactedAt ?? work.now, contactMethod: input.method });
    const { text: note, sealed } = said(work.core, input.note);
    return { data: { ...input, note, sealed, unit: work.core.city.units.get(row.unitId)?.name } };
  },
});
