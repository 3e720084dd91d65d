/** Jobs of problems, one member each: killed anywhere they run again, and what is done stays done once. */
import { and, eq, sql } from 'drizzle-orm';
import { system } from '../access/actor.ts';
import type { Core } from '../core.ts';
import type { Tx } from '../db/connect.ts';
import { event, problem as problems } from '../db/schema/index.ts';
import type { JobHandlers } from '../jobs/index.ts';
import { openTicketStates } from '../ticket/table.ts';
import { open } from '../verb/act.ts';
import { queue, tellGroup } from './act.ts';
import { holdProblem } from './open.ts';
import { replyJob } from './reply.ts';
import { batchReply, batchReplyStates } from './ticket/batch-reply.ts';
import { joinProblem, joinRefusal } from './ticket/join-problem.ts';
import { leaveProblem } from './ticket/leave-problem.ts';
import type { ProblemRow } from './verb.ts';

const bySystem = system('problem');

export const problemJobs = (core: Core): JobHandlers => ({
  'problem.join': async ({ problemId, ticketId }: { problemId: number; ticketId: number }, { tx }) => {
    const problem = await holdProblem(tx, problemId);
    if (!problem || !(await joinIn(core, tx, problem, ticketId))) return;
    // Replied before this member of the group was in: the reply was meant for it too.
    if (problem.state === 'replied') await queue(tx, [replyJob(problem.id, ticketId, problem.repliedAt!.toISOString())]);
  },
  'problem.reply': async ({ problemId, ticketId, repliedAt }: { problemId: number; ticketId: number; repliedAt: string }, { tx }) => {
    const problem = await holdProblem(tx, problemId);
    if (problem?.repliedAt?.toISOString() !== repliedAt) return; // a later reply has jobs of its own
    await replyIn(core, tx, problem, ticketId);
  },
});

/**
 * Takes a ticket into a problem by rule, where nothing stands in the way.
 * @param problem held by this transaction (holdProblem)
 * @returns whether it joined; false for one that is closed, confidential, about these very units, in another problem, or in already
 */
export async function joinIn(core: Core, tx: Tx, problem: ProblemRow, ticketId: number): Promise<boolean> {
  if (problem.state === 'closed') return false;
  const { work } = await open(core, tx, bySystem, { ticketId });
  if (!(await isFree(tx, work.ticket.problemId, problem)) || !openTicketStates.includes(work.ticket.state) || joinRefusal(core, work.ticket, problem)) return false;
  await work.perform(joinProblem, { problem });
  await work.flush();
  await tellGroup(tx, problem, ticketId);
  return true;
}

/** In no problem, or in an earlier one that is over. */
async function isFree(tx: Tx, problemId: number | null, wanted: ProblemRow): Promise<boolean> {
  if (problemId === null) return true;
  const [held] = problemId === wanted.id ? [] : await tx.select({ state: problems.state }).from(problems).where(eq(problems.id, problemId));
  return held?.state === 'closed';
}

async function replyIn(core: Core, tx: Tx, problem: ProblemRow, ticketId: number): Promise<void> {
  const { work } = await open(core, tx, bySystem, { ticketId });
  if (work.ticket.problemId !== problem.id || !(batchReplyStates as readonly string[]).includes(work.ticket.state)) return;
  const [told] = await tx.select({ id: event.id }).from(event)
    .where(and(eq(event.ticketId, ticketId), eq(event.kind, 'batchReply'), sql`${event.data}->>'repliedAt' = ${problem.repliedAt!.toISOString()}`)).limit(1);
  if (told) return;
  // What it is may have changed since it joined: a complaint is not answered by the unit it is about.
  const refusal = joinRefusal(core, work.ticket, problem);
  if (refusal) await work.perform(leaveProblem, { problem, reason: refusal.zh });
  else await work.perform(batchReply, { problem });
  await work.flush();
  await tellGroup(tx, problem, ticketId);
}
