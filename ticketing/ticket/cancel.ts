import { z } from 'zod';
import { recall } from '../assignment/recall.ts';
import { openAssignmentStates } from '../assignment/table.ts';
import { said } from '../citizen/said.ts';
import { errors } from '../errors.ts';
import { reason } from '../verb/fields.ts';
import { verb } from '../verb/verb.ts';
import { byRule } from '../verb/work.ts';
import { closeTicket } from './close.ts';
import { endCommitment } from './parked/commitment.ts';

/** 撤单 at the citizen's wish. Safety matters and reports are handled all the same. */
export const cancel = verb({
  kind: 'ticket', name: 'cancel', summary: '应市民要求撤单',
  input: z.object({ reason }),
  guard: (subject) => subject.ticket.appealType === 'report' || subject.ticket.urgency === 'critical'
    ? errors.ruleRefused('cancelNotForSafety', '涉及举报或安全的诉求不能撤回。', 'Reports and safety matters cannot be withdrawn.') : null,
  async apply(work, subject, input) {
    const { text, sealed } = said(work, input.reason);
    for (const a of subject.assignments.filter((x) => openAssignmentStates.includes(x.state))) await work.perform(recall, { reason: text }, { assignment: a, as: byRule });
    work.stopClocks(['dispatch', 'sign', 'contact', 'resolve', 'wait', 'conference', 'park']);
    await endCommitment(work, '市民撤单');
    closeTicket(work);
    return { data: { reason: text, sealed } };
  },
});
