import { and, eq } from 'drizzle-orm';
import { appellant, problemReplyText } from '../../db/schema/index.ts';
import type { Work } from '../../verb/work.ts';
import type { ProblemRow } from '../verb.ts';
import { fill, valuesOf } from './fill.ts';

/** What the problem's newest reply says to this member: its own words where somebody wrote some, filled with its own values. */
export async function ownReply(work: Work, problem: ProblemRow): Promise<string> {
  const { tx, ticket, core } = work;
  const [edited] = await tx.select({ text: problemReplyText.text }).from(problemReplyText)
    .where(and(eq(problemReplyText.problemId, problem.id), eq(problemReplyText.repliedAt, problem.repliedAt!), eq(problemReplyText.ticketId, ticket.id)));
  const text = edited?.text ?? problem.batchReply!;
  if (!text.includes('{')) return text;
  const [who] = ticket.appellantId === null ? [] : await tx.select({ sealed: appellant.nameSealed }).from(appellant).where(eq(appellant.id, ticket.appellantId));
  return fill(text, valuesOf(core, { ticket, name: who?.sealed ? core.cipher.open(who.sealed) : null, leadUnitId: problem.leadUnitId }));
}
