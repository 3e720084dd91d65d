import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { unitName } from '../catalogue/city.ts';
import { assignment, ticket } from '../db/schema/index.ts';
import { errors } from '../errors.ts';
import { workingTicketStates } from '../ticket/table.ts';
import { ownParts } from './permission.ts';
import { problemVerb } from './verb.ts';

/** 签收: the unit takes its part. With it, it signs for what it holds of the members and has not signed yet: one press instead of hundreds, each by a job of its own. */
export const sign = problemVerb({
  name: 'sign', summary: '签收问题',
  input: z.object({}),
  async apply(work) {
    const { actor, core, tx, problem, units, now } = work;
    if (actor.kind !== 'staff') throw errors.notAllowed('由承办单位签收。', 'Units sign.');
    const parts = ownParts(core, actor, problem);
    const mine = units.filter((u) => parts.includes(u.unitId) && !u.signedAt);
    if (!mine.length) throw errors.ruleRefused('signedAlready', '您的单位已签收。', 'Your unit has signed already.');
    for (const { unitId } of mine) work.setUnit(unitId, { signedAt: now, signedByName: actor.name });
    if (units.every((u) => u.signedAt)) work.stopClocks(['sign']);
    const held = await tx.select({ id: assignment.id }).from(assignment).innerJoin(ticket, eq(ticket.id, assignment.ticketId))
      .where(and(eq(ticket.problemId, problem.id), inArray(ticket.state, [...workingTicketStates]), eq(assignment.state, 'dispatched'), inArray(assignment.unitId, mine.map((u) => u.unitId))));
    work.jobs(held.map(({ id }) => ({ kind: 'problem.signMember', payload: { problemId: problem.id, assignmentId: id, staffId: actor.staffId }, key: `problem.signMember:${id}` })));
    return { units: mine.map((u) => unitName(core.city, u.unitId)), members: held.length, onTime: mine.every((u) => now <= u.signDueAt) };
  },
});
