import { z } from 'zod';
import { actIn } from '../verb/act.ts';
import { ticketNo } from './fields.ts';
import { joinProblem } from './ticket/join-problem.ts';
import { problemVerb } from './verb.ts';

/** Tickets that a person finds to belong here. All of them or none. */
export const join = problemVerb({
  name: 'join', summary: '并入工单',
  input: z.object({ ticketNos: z.array(ticketNo).min(1).max(50) }),
  async apply(work, input) {
    const numbers = [...new Set(input.ticketNos)].toSorted();
    for (const no of numbers) await actIn(work.core, work.tx, work.actor, { ticketNo: no }, joinProblem, { problem: work.problem, late: true });
    return { ticketNos: numbers };
  },
});
