import { z } from 'zod';
import { reason } from '../verb/fields.ts';
import { actIn } from '../verb/act.ts';
import { ticketNo } from './fields.ts';
import { leaveProblem } from './ticket/leave-problem.ts';
import { problemVerb } from './verb.ts';

/** A ticket that turns out to be about something else goes its own way again. */
export const split = problemVerb({
  name: 'split', summary: '移出一张工单',
  input: z.object({ ticketNo, reason }),
  async apply(work, input) {
    await actIn(work.core, work.tx, work.actor, { ticketNo: input.ticketNo }, leaveProblem, { problem: work.problem, reason: input.reason });
    return { ticketNo: input.ticketNo, reason: input.reason };
  },
});
