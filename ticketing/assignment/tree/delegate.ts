import { z } from 'zod';
import { pushedDownFrom } from '../../catalogue/pushed-down.ts';
import { limitsOf } from '../../deadline/limits-of.ts';
import { dueAt } from '../../deadline/working-time.ts';
import { errors } from '../../errors.ts';
import { unitId } from '../../verb/fields.ts';
import { verb } from '../../verb/verb.ts';
import { mayReceive } from '../assign.ts';
import { openAssignmentStates } from '../table.ts';
import { isBelow } from './below.ts';
import { timeBelow } from './time-below.ts';
import { depth } from './tree.ts';

/** 市→区（部门）→街道（乡镇）→社区（村）→网格: nothing is handed down further than that. */
const deepest = 4;

/**
 * 下派: a unit hands its work, or a part of it, down the tree. The unit below reports to it and has its time within that of the unit above, which stays answerable.
 * What the catalogue gives to a department is pushed down to the grass roots only with a reason, which is counted.
 */
export const delegate = verb({
  kind: 'assignment', name: 'delegate', summary: '下派给下级单位',
  input: z.object({
    unitId, advice: z.string().trim().min(2, '请写明要求').max(2000), workdays: z.number().int().min(1).max(60).optional(), pushDownReason: z.string().trim().min(4, '请写明下派理由（至少4个字）').max(500).optional(),
  }),
  guard: ({ assignment, assignments }) => depth(assignment!, assignments) >= deepest
    ? errors.ruleRefused('delegationDepth', `最多下派${deepest}级，请本单位办理。`, `Work is handed down ${deepest} levels at most; do it yourselves.`) : null,
  async apply(work, subject, input) {
    const { core, ticket, now } = work;
    const row = subject.assignment!;
    const from = core.city.units.get(row.unitId)!;
    const to = mayReceive(work, input.unitId);
    if (!isBelow(from, to)) throw errors.ruleRefused('notBelow', `「${to.name}」不是「${from.name}」的下级单位，不能下派；确需其办理的，请派单员加派协办。`, `${to.name} is not below ${from.name}; a dispatcher may add it as a supporting unit.`);
    if (subject.assignments.some((a) => a.unitId === to.id && openAssignmentStates.includes(a.state))) throw errors.ruleRefused('alreadyAssigned', `「${to.name}」已在办理。`, `${to.name} already works on it.`);
    const department = pushedDownFrom(core.city, ticket, to, input.pushDownReason, now, from);
    const { due, limit } = timeBelow(work, row, input.workdays);
    const { sign, returnWindow } = limitsOf(core, ticket, to.id);
    const calendar = core.calendarFor(ticket.regionCode, now);
    const signDueAt = earlier(dueAt(calendar, now, sign), due);
    const below = await work.addAssignment({
      unitId: to.id, role: 'delegated', parentId: row.id, advice: input.advice, state: 'dispatched', dispatchedAt: now, dispatchedBy: work.actor.kind === 'staff' ? work.actor.name : from.name,
      signDueAt, dueAt: due, calendarVersion: calendar.version, returnUntil: returnWindow ? earlier(dueAt(calendar, now, returnWindow), due) : null,
    });
    work.placeDues('sign', signDueAt, sign, { assignmentId: below.id });
    work.placeDues('resolve', due, limit, { assignmentId: below.id });
    return { data: { unitId: to.id, unit: to.name, from: from.name, delegatedId: below.id, advice: input.advice, dueAt: due, ...(department ? { pushedDownFrom: department.id, pushDownReason: input.pushDownReason } : {}) } };
  },
});

const earlier = (a: Date, b: Date): Date => (a < b ? a : b);
