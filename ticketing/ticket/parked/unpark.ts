import { z } from 'zod';
import { openLead } from '../../assignment/lead.ts';
import { resumeFromParking } from '../../assignment/resume.ts';
import { unitName } from '../../catalogue/city.ts';
import { limitsOf } from '../../deadline/limits-of.ts';
import { reason } from '../../verb/fields.ts';
import { verb } from '../../verb/verb.ts';
import { byRule } from '../../verb/work.ts';
import { endCommitment } from './commitment.ts';

/** 恢复办理: the condition has come, or the day of the review. A fresh, short time to resolve; the citizen is told; it counts in scores again. */
export const unpark = verb({
  kind: 'ticket', name: 'unpark', summary: '恢复办理挂账工单',
  input: z.object({ reason }),
  async apply(work, subject, input) {
    const lead = openLead(subject.assignments)!;
    const limits = limitsOf(work.core, work.ticket);
    await work.perform(resumeFromParking, { reason: input.reason }, { assignment: lead, as: byRule });
    const { due, calendarVersion } = work.startClock('resolve', limits.park?.afterwards ?? limits.rework, { assignmentId: lead.id });
    work.setAssignment(lead, { dueAt: due, calendarVersion });
    await endCommitment(work, input.reason);
    work.setTicket({ dueAt: due });
    work.tell('unparked', { until: due.toISOString() }, due.toISOString());
    return { data: { reason: input.reason, dueAt: due, unit: unitName(work.core.city, lead.unitId) } };
  },
});
