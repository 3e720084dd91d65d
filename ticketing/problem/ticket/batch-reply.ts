import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { recall } from '../../assignment/recall.ts';
import { openAssignmentStates } from '../../assignment/table.ts';
import { unitName } from '../../catalogue/city.ts';
import { problemMember } from '../../db/schema/index.ts';
import { lapseRequests } from '../../request/lapse.ts';
import { endCommitment } from '../../ticket/parked/commitment.ts';
import { ticketTable } from '../../ticket/table.ts';
import { transitionOf } from '../../verb/transition.ts';
import { verb } from '../../verb/verb.ts';
import { byRule, type Work } from '../../verb/work.ts';
import { ownReply } from '../reply/own-text.ts';
import { visitBySample } from '../sample/visit-by-sample.ts';
import type { ProblemRow } from '../verb.ts';
import { resolveByBatch } from './resolve-by-batch.ts';

/** States in which a member still waits for a reply. */
export const batchReplyStates = transitionOf(ticketTable, 'batchReply')!.from;

/**
 * The joint reply reaches one member, and its return visit falls due. What the problem's own units owe on it is resolved by this reply; other units are called back.
 * The problem's lead unit always ends up as the one who resolved it, so that a citizen who is not satisfied sends it back to somebody.
 */
export const batchReply = verb({
  kind: 'ticket', name: 'batchReply', summary: '批量答复',
  input: z.object({ problem: z.custom<ProblemRow>() }),
  async apply(work, subject, { problem }) {
    const reply = await ownReply(work, problem);
    const { problemNo } = problem;
    const units = [problem.leadUnitId, ...problem.supportUnitIds];
    await lapseRequests(work, '随问题统一答复');
    await leadByProblem(work, problem);
    for (const row of subject.assignments.filter((a) => openAssignmentStates.includes(a.state))) {
      if (units.includes(row.unitId)) await work.perform(resolveByBatch, { problemNo, reply }, { assignment: row, as: byRule });
      else await work.perform(recall, { reason: `已由问题${problemNo}统一答复` }, { assignment: row, as: byRule });
    }
    work.stopClocks(['dispatch', 'review', 'wait', 'conference', 'park']);
    await endCommitment(work, `随问题${problemNo}统一答复`);
    work.setTicket({ publicReply: reply, leadUnitId: problem.leadUnitId, handlingMode: 'forward', firstDispatchedAt: work.ticket.firstDispatchedAt ?? work.now });
    const round = `${problemNo}:${problem.repliedAt!.toISOString()}`;
    work.tell('batchReply', { reply }, round);
    await visitBySample(work, problem);
    await work.tx.update(problemMember).set({ repliedAt: work.now }).where(and(eq(problemMember.problemId, problem.id), eq(problemMember.ticketId, work.ticket.id)));
    return { data: { problemNo, reply, repliedAt: problem.repliedAt, unit: unitName(work.core.city, problem.leadUnitId) } };
  },
});

/** Gives the problem's lead unit the lead on this ticket where it had none, due with the problem: its punctuality here is the problem's. */
async function leadByProblem(work: Work, problem: ProblemRow): Promise<void> {
  const last = work.assignments.findLast((a) => a.role === 'lead' && (a.state === 'resolved' || openAssignmentStates.includes(a.state)));
  if (last?.unitId === problem.leadUnitId) return;
  await work.addAssignment({
    unitId: problem.leadUnitId, role: 'lead', state: 'dispatched', advice: `问题${problem.problemNo}「${problem.title}」`, dispatchedAt: work.now, dispatchedBy: 'system',
    signDueAt: problem.dueAt, dueAt: problem.dueAt, calendarVersion: work.core.calendarFor(work.ticket.regionCode, work.now).version,
  });
}
