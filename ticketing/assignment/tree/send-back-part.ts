import { z } from 'zod';
import { unitName } from '../../catalogue/city.ts';
import { errors } from '../../errors.ts';
import { reason } from '../../verb/fields.ts';
import { verb } from '../../verb/verb.ts';
import { above } from './tree.ts';
import { timeBelow } from './time-below.ts';

/** 退回补办 by the unit above: what a supporting or delegated unit reported will not do. The lead's own reply is sent back by the reviewer. */
export const sendBackPart = verb({
  kind: 'assignment', name: 'sendBackPart', summary: '退回下级、协办单位补办',
  input: z.object({ reason, workdays: z.number().int().min(1).max(60).optional() }),
  guard({ assignment, assignments }) {
    const parent = above(assignment!, assignments);
    return parent && ['signed', 'handling'].includes(parent.state) ? null : errors.ruleRefused('aboveDone', '上级、主办单位已经办结或不在办理中，不能再退回补办。', 'The unit above is no longer at work on it.');
  },
  async apply(work, subject, input) {
    const row = subject.assignment!;
    const { due, limit } = timeBelow(work, above(row, subject.assignments)!, input.workdays);
    work.placeDues('resolve', due, limit, { assignmentId: row.id });
    work.setAssignment(row, { dueAt: due, resolvedAt: null });
    return { data: { reason: input.reason, dueAt: due, unit: unitName(work.core.city, row.unitId) } };
  },
});
