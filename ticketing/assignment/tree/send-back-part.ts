import { z } from 'zod';
import { errors } from '../../errors.ts';
import { reason } from '../../verb/fields.ts';
import { verb } from '../../verb/verb.ts';
import { workingTicketStates } from '../../ticket/table.ts';
import { above } from './tree.ts';
import { timeBelow } from './time-below.ts';

/** 退回补办 by the unit above: what a supporting or delegated unit reported will not do. The lead's own reply is sent back by the reviewer. */
export const sendBackPart = verb({
  kind: 'assignment', name: 'sendBack', summary: '退回下级、协办单位补办',
  input: z.object({ reason, workdays: z.number().int().min(1).max(60).optional() }),
  guard({ ticket, assignment, assignments }, actor) {
    if (assignment!.role === 'lead') return errors.notAllowed('主办单位的答复由审核员审核退回。', 'The reviewer sends the lead’s reply back.');
    const parent = above(assignment!, assignments);
    if (actor.kind === 'staff' && !(parent && actor.unitIds.includes(parent.unitId) && actor.unitId !== assignment!.unitId)) return errors.notAllowed('由接收其办理结果的上级、主办单位退回。', 'The unit that it reports to sends it back.');
    return parent && ['signed', 'handling'].includes(parent.state) && workingTicketStates.includes(ticket.state) ? null
      : errors.ruleRefused('aboveDone', '上级、主办单位已经办结或不在办理中，不能再退回补办。', 'The unit above is no longer at work on it.');
  },
  async apply(work, subject, input) {
    const row = subject.assignment!;
    const { due, limit } = timeBelow(work, above(row, subject.assignments)!, input.workdays);
    work.placeDues('resolve', due, limit, { assignmentId: row.id });
    work.setAssignment(row, { dueAt: due, resolvedAt: null });
    return { data: { reason: input.reason, by: 'above', dueAt: due, unit: work.core.city.units.get(row.unitId)?.name } };
  },
});
