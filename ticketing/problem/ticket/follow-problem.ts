/** A member whose citizen is not satisfied, objects, or asks for it again goes its own way by itself, in the change that said so. */
import { and, eq } from 'drizzle-orm';
import { problem, problemMember } from '../../db/schema/index.ts';
import type { TicketRow } from '../../verb/verb.ts';
import { byRule, type Work } from '../../verb/work.ts';
import { tellGroup } from '../queue.ts';
import { handleAlone } from './handle-alone.ts';

const because: Partial<Record<string, string>> = { rework: '市民对统一答复不满意，退回重办', hardCase: '重办后市民仍不满意，转疑难会商', object: '市民提出异议', reopen: '市民要求重新办理' };

/**
 * Runs after every change of a ticket, before it is written (as followWork). Only what comes from the citizen after a joint reply counts: a visit or rating that sends it
 * back, an objection, a reopening; a unit's own return or rework does not.
 * @param kinds of the events of this change
 */
export async function followProblem(work: Work, before: TicketRow, kinds: readonly string[]): Promise<void> {
  const { ticket, tx } = work;
  if (before.problemId === null || ticket.problemId === null) return;
  const moved = ticket.state !== before.state;
  const [whole] = moved || kinds.includes('object') ? await tx.select().from(problem).where(eq(problem.id, ticket.problemId)) : [];
  if (whole && moved) await tellGroup(tx, whole, ticket.id);
  const said = kinds.includes('visit') || kinds.includes('rate') ? because[moved ? ticket.state : ''] : kinds.includes('object') ? because.object : kinds.includes('reopen') ? because.reopen : undefined;
  if (!said || !whole) return;
  const [member] = await tx.select({ aloneAt: problemMember.aloneAt }).from(problemMember).where(and(eq(problemMember.problemId, ticket.problemId), eq(problemMember.ticketId, ticket.id)));
  if (member?.aloneAt) return;
  await work.perform(handleAlone, { problemNo: whole.problemNo, reason: said }, { as: byRule });
}
