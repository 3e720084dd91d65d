import { z } from 'zod';
import { lapseRequests } from '../request/lapse.ts';
import { returnToDispatch } from '../ticket/return-to-dispatch.ts';
import { verb } from '../verb/verb.ts';
import { byRule } from '../verb/work.ts';
import { recall } from './recall.ts';
import { openAssignmentStates } from './table.ts';

/** An approved return. When the lead unit leaves, its supporting units are recalled and the ticket waits for dispatch again. */
export const takeBack = verb({
  kind: 'assignment', name: 'takeBack', summary: '同意退单',
  input: z.object({ proposedUnitId: z.string().optional() }),
  async apply(work, subject, input) {
    const row = subject.assignment!;
    work.stopClocks(['sign', 'contact', 'resolve'], { assignmentId: row.id });
    await lapseRequests(work, '退单已获准', row.id, 'extension', 'suspension', 'park', 'unreasonable'); // the return itself is being decided
    if (row.role === 'lead') {
      for (const a of subject.assignments.filter((x) => x.id !== row.id && openAssignmentStates.includes(x.state))) await work.perform(recall, { reason: '主办单位已退单' }, { assignment: a, as: byRule });
      await work.perform(returnToDispatch, { proposedUnitId: input.proposedUnitId }, { as: byRule });
    }
    return { data: { unit: work.core.city.units.get(row.unitId)?.name } };
  },
});
