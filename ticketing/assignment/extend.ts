import { z } from 'zod';
import { dueAt } from '../deadline/working-time.ts';
import { verb } from '../verb/verb.ts';

/** An approved extension: counted from the old due moment, told to the citizen. */
export const extend = verb({
  kind: 'assignment', name: 'extend', summary: '同意延期',
  input: z.object({ workdays: z.number().int().min(1).max(10) }),
  async apply(work, subject, input) {
    const row = subject.assignment!;
    const limit = { workdays: input.workdays };
    const due = dueAt(work.core.calendarFor(work.ticket.regionCode, work.now), row.dueAt, limit);
    work.stopClocks(['resolve'], { assignmentId: row.id });
    work.placeDues('resolve', due, limit, { assignmentId: row.id });
    work.setAssignment(row, { dueAt: due, extensionCount: row.extensionCount + 1 });
    if (row.role === 'lead') {
      work.setTicket({ dueAt: due, extensionCount: work.ticket.extensionCount + 1 });
      work.tell('extended', { until: due.toISOString() }, String(row.id) + ':' + row.extensionCount);
    }
    return { data: { workdays: input.workdays, dueAt: due } };
  },
});
