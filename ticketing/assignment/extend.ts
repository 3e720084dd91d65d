import { z } from 'zod';
import { unitName } from '../catalogue/city.ts';
import { moveDue } from '../deadline/pause.ts';
import { verb } from '../verb/verb.ts';
import { extendedDue } from './extension-limits.ts';

/** An approved extension: counted from the old due moment. The citizen is told of the lead's; what others are given is the house's own business. */
export const extend = verb({
  kind: 'assignment', name: 'extend', summary: '同意延期',
  input: z.object({ workdays: z.number().int().min(1).max(60) }),
  async apply(work, subject, input) {
    const row = subject.assignment!;
    const due = extendedDue(work, row, input.workdays);
    moveDue(work, row, due, { workdays: input.workdays });
    work.setAssignment(row, { extensionCount: row.extensionCount + 1 });
    if (row.role === 'lead') {
      work.setTicket({ extensionCount: work.ticket.extensionCount + 1 });
      work.tell('extended', { until: due.toISOString() }, String(row.id) + ':' + row.extensionCount);
    }
    return { data: { workdays: input.workdays, dueAt: due, unit: unitName(work.core.city, row.unitId) } };
  },
});
