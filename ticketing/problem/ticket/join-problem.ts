import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { isAccused } from '../../access/accused.ts';
import type { Core } from '../../core.ts';
import { problem as problems, problemMember } from '../../db/schema/index.ts';
import { errors, type HotlineError } from '../../errors.ts';
import { verb, type TicketRow } from '../../verb/verb.ts';
import type { ProblemRow } from '../verb.ts';
import { underWay } from '../under-way.ts';

/**
 * Takes a ticket into a problem. The citizen is told, and what is already under way. No clock of the ticket stops for it (decisions/0013).
 */
export const joinProblem = verb({
  kind: 'ticket', name: 'joinProblem', summary: '并入问题',
  input: z.object({ problem: z.custom<ProblemRow>(), late: z.boolean() }),
  async apply(work, subject, { problem, late }) {
    const refusal = joinRefusal(work.core, subject.ticket, problem);
    if (refusal) throw refusal;
    const { problemId, ticketNo } = subject.ticket;
    if (problemId === problem.id) throw errors.ruleRefused('alreadyMember', `${ticketNo}已在该问题中。`, `${ticketNo} is a member already.`);
    const [other] = problemId === null ? [] : await work.tx.select({ no: problems.problemNo, state: problems.state }).from(problems).where(eq(problems.id, problemId));
    if (other && other.state !== 'closed') throw errors.ruleRefused('otherProblem', `${ticketNo}已在问题${other.no}中，请先移出。`, `${ticketNo} belongs to problem ${other.no}; take it out first.`);
    work.setTicket({ problemId: problem.id });
    const joined = { joinedAt: work.now, late, aloneAt: null, aloneWhy: null, leftAt: null, leftWhy: null, repliedAt: null, sampled: null };
    await work.tx.insert(problemMember).values({ problemId: problem.id, ticketId: subject.ticket.id, ...joined }).onConflictDoUpdate({ target: [problemMember.problemId, problemMember.ticketId], set: joined });
    work.tell('joinedProblem', { title: problem.title, progress: underWay(work.core, problem) }, problem.problemNo);
    return { data: { problemNo: problem.problemNo, title: problem.title, late } };
  },
});

/** A confidential appeal is never handled among others, and a complaint never by the unit it is about (66号). */
export function joinRefusal(core: Pick<Core, 'city'>, ticket: TicketRow, problem: ProblemRow): HotlineError | null {
  if (ticket.isConfidential) return errors.ruleRefused('confidentialAlone', `${ticket.ticketNo}为保密工单，须单独办理。`, `${ticket.ticketNo} is confidential and is handled alone.`);
  return [problem.leadUnitId, ...problem.supportUnitIds].some((id) => isAccused(core.city, ticket.accusedUnitId, id))
    ? errors.ruleRefused('accusedUnit', `${ticket.ticketNo}投诉的正是该问题的承办单位，不得由其办理。`, `${ticket.ticketNo} complains about a unit that handles this problem.`) : null;
}
