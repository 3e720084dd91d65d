import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { problemMember } from '../../db/schema/index.ts';
import { errors } from '../../errors.ts';
import { verb } from '../../verb/verb.ts';
import type { ProblemRow } from '../verb.ts';

/** The ticket goes its own way, in the state it is in. */
export const leaveProblem = verb({
  kind: 'ticket', name: 'leaveProblem', summary: '移出问题',
  input: z.object({ problem: z.custom<ProblemRow>(), reason: z.string() }),
  async apply(work, subject, { problem, reason }) {
    if (subject.ticket.problemId !== problem.id) throw errors.ruleRefused('notMember', `${subject.ticket.ticketNo}不在该问题中。`, `${subject.ticket.ticketNo} is not a member.`);
    work.setTicket({ problemId: null });
    await work.tx.update(problemMember).set({ leftAt: work.now, leftWhy: reason }).where(and(eq(problemMember.problemId, problem.id), eq(problemMember.ticketId, subject.ticket.id)));
    return { data: { problemNo: problem.problemNo, reason } };
  },
});
