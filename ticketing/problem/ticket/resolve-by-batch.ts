import { z } from 'zod';
import { unitName } from '../../catalogue/city.ts';
import { forgetPause } from '../../deadline/pause.ts';
import { verb } from '../../verb/verb.ts';

/** A unit of the problem owes nothing more on this ticket: the joint reply is its reply. */
export const resolveByBatch = verb({
  kind: 'assignment', name: 'resolveByBatch', summary: '随问题批量办结',
  input: z.object({ problemNo: z.string(), reply: z.string() }),
  async apply(work, subject, { problemNo, reply }) {
    const row = subject.assignment!;
    work.stopClocks(['sign', 'contact', 'resolve', 'suspend'], { assignmentId: row.id });
    forgetPause(work, row);
    work.setAssignment(row, { resolvedAt: work.now, reply });
    return { data: { problemNo, unit: unitName(work.core.city, row.unitId), onTime: work.now <= row.dueAt } };
  },
});
