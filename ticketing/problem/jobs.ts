/** Jobs of problems, one member each: killed anywhere they run again, and what is done stays done once. */
import { and, desc, eq, gte, inArray, sql } from 'drizzle-orm';
import { system } from '../access/actor.ts';
import { loadStaffActor } from '../access/staff.ts';
import { extend } from '../assignment/extend.ts';
import { sign } from '../assignment/sign.ts';
import type { Core } from '../core.ts';
import type { Tx } from '../db/connect.ts';
import { assignment, event, problem as problems, problemMember, problemReplyText } from '../db/schema/index.ts';
import { HotlineError } from '../errors.ts';
import type { JobHandlers } from '../jobs/index.ts';
import { openTicketStates } from '../ticket/table.ts';
import { actIn, open, type Target } from '../verb/act.ts';
import type { AnyVerb } from '../verb/verb.ts';
import { holdProblem } from './open.ts';
import { queue, tellGroup } from './queue.ts';
import { replyJob } from './reply/reply.ts';
import { batchReply, batchReplyStates } from './ticket/batch-reply.ts';
import { joinProblem, joinRefusal } from './ticket/join-problem.ts';
import { leaveProblem } from './ticket/leave-problem.ts';
import type { ProblemRow } from './verb.ts';

const bySystem = system('problem');

export const problemJobs = (core: Core): JobHandlers => ({
  'problem.join': async ({ problemId, ticketId }: { problemId: number; ticketId: number }, { tx }) => {
    const problem = await holdProblem(tx, problemId);
    if (!problem || !(await joinIn(core, tx, problem, ticketId, { late: false }))) return;
    // Replied before this member of the group was in: the reply was meant for it too.
    if (problem.state === 'replied') await queue(tx, [replyJob(problem.id, ticketId, problem.repliedAt!.toISOString())]);
  },
  'problem.reply': async ({ problemId, ticketId, repliedAt }: { problemId: number; ticketId: number; repliedAt: string }, { tx }) => {
    const problem = await holdProblem(tx, problemId);
    if (problem?.repliedAt?.toISOString() !== repliedAt) return; // a later reply has jobs of its own
    await replyIn(core, tx, problem, ticketId);
  },
  /** What a unit held unsigned when it signed for the problem; signed or taken away meanwhile, nothing happens. */
  'problem.signMember': ({ problemId, assignmentId, staffId }: { problemId: number; assignmentId: number; staffId: number }, { tx }) => forMember(core, tx, problemId, staffId, { assignmentId }, sign, {}),
  /** An extension granted to all members: each within its own limits. One that may not be extended any more keeps its time. */
  'problem.extendMember': async ({ problemId, ticketId, workdays, staffId, grantedAt }: { problemId: number; ticketId: number; workdays: number; staffId: number; grantedAt: string }, { tx }) => {
    const [done] = await tx.select({ id: event.id }).from(event).where(and(eq(event.ticketId, ticketId), eq(event.kind, 'assignment.extend'), gte(event.at, new Date(grantedAt)))).limit(1);
    if (done) return;
    const [lead] = await tx.select({ id: assignment.id }).from(assignment).where(and(eq(assignment.ticketId, ticketId), eq(assignment.role, 'lead'), inArray(assignment.state, ['signed', 'handling']))).orderBy(desc(assignment.id)).limit(1);
    if (lead) await forMember(core, tx, problemId, staffId, { assignmentId: lead.id }, extend, { workdays });
  },
});

/** A verb on a member by the person who did it to the whole. What the member's own rules refuse is left undone: the rest is none the worse for it. */
async function forMember(core: Core, tx: Tx, problemId: number, staffId: number, target: Target, verb: AnyVerb, input: unknown): Promise<void> {
  const problem = await holdProblem(tx, problemId);
  const actor = await loadStaffActor({ db: tx, city: core.city }, { staffId });
  if (!problem || problem.state === 'closed' || !actor) return;
  await tx.transaction((own) => actIn(core, own, actor, target, verb, input)).catch((error: unknown) => {
    if (!(error instanceof HotlineError)) throw error;
    core.log.info({ problemNo: problem.problemNo, verb: verb.name, refused: error.id, rule: error.details?.rule }, 'a member of a problem was passed by');
  });
}

/**
 * Takes a ticket into a problem by rule, where nothing stands in the way.
 * @param problem held by this transaction (holdProblem)
 * @param options.late it came when the problem was under way already
 * @returns whether it joined; false for one that is closed, confidential, about these very units, in another problem, or in already
 */
export async function joinIn(core: Core, tx: Tx, problem: ProblemRow, ticketId: number, { late } = { late: true }): Promise<boolean> {
  if (problem.state === 'closed') return false;
  const { work } = await open(core, tx, bySystem, { ticketId });
  if (!(await isFree(tx, work.ticket.problemId, problem)) || !openTicketStates.includes(work.ticket.state) || joinRefusal(core, work.ticket, problem)) return false;
  await work.perform(joinProblem, { problem, late });
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
  // Left out of this reply, or its citizen wants an answer of their own meanwhile.
  const [member] = await tx.select().from(problemMember).where(and(eq(problemMember.problemId, problem.id), eq(problemMember.ticketId, ticketId)));
  const [edited] = await tx.select().from(problemReplyText).where(and(eq(problemReplyText.problemId, problem.id), eq(problemReplyText.repliedAt, problem.repliedAt!), eq(problemReplyText.ticketId, ticketId)));
  if (member?.aloneAt || (edited && edited.text === null)) return;
  // What it is may have changed since it joined: a complaint is not answered by the unit it is about.
  const refusal = joinRefusal(core, work.ticket, problem);
  if (refusal) await work.perform(leaveProblem, { problem, reason: refusal.zh });
  else await work.perform(batchReply, { problem });
  await work.flush();
  await tellGroup(tx, problem, ticketId);
}
