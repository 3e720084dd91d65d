import { z } from 'zod';
import { recall } from '../assignment/recall.ts';
import { openAssignmentStates } from '../assignment/table.ts';
import { reason } from '../verb/fields.ts';
import { verb } from '../verb/verb.ts';
import { startDispatchClock } from './dispatch-clock.ts';

/** 改派: sent to the wrong unit. All open work is called back and does not count against anybody. */
export const reassign = verb({
  kind: 'ticket', name: 'reassign', summary: '收回并重新派单',
  input: z.object({ reason }),
  async apply(work, subject, input) {
    for (const a of subject.assignments.filter((x) => openAssignmentStates.includes(x.state))) await work.perform(recall, { reason: input.reason }, { assignment: a });
    startDispatchClock(work);
    work.setTicket({ leadUnitId: null, dueAt: null });
    return { data: { reason: input.reason } };
  },
});
