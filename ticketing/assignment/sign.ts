import { z } from 'zod';
import { unitName } from '../catalogue/city.ts';
import { limitsOf } from '../deadline/limits-of.ts';
import { verb } from '../verb/verb.ts';

/** 签收. Starts the time to contact the citizen; the time to resolve has been running since dispatch. */
export const sign = verb({
  kind: 'assignment', name: 'sign', summary: '签收',
  input: z.object({}),
  async apply(work, subject) {
    const row = subject.assignment!;
    const limits = limitsOf(work.core, work.ticket);
    work.stopClocks(['sign'], { assignmentId: row.id });
    const contact = row.role === 'lead' ? work.startClock('contact', limits.contact, { assignmentId: row.id }) : null;
    work.setAssignment(row, { signedAt: work.now, contactDueAt: contact?.due ?? null });
    return { data: { unit: unitName(work.core.city, row.unitId) } };
  },
});
