import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { ticket } from '../db/schema/index.ts';
import { errors } from '../errors.ts';
import { longText } from '../verb/fields.ts';
import { batchReplyStates } from './ticket/batch-reply.ts';
import { problemVerb } from './verb.ts';

/**
 * One reply to all members that still wait for one; each then waits for its own return visit. A second reply reaches those who joined later or came back.
 * A job a member does it: any worker may die and nobody is told twice.
 */
export const reply = problemVerb({
  name: 'reply', summary: '统一答复全部成员',
  input: z.object({ reply: longText.min(10, '答复不少于10个字') }),
  async apply(work, input) {
    const { problem, tx, now } = work;
    const members = await tx.select({ id: ticket.id }).from(ticket).where(and(eq(ticket.problemId, problem.id), inArray(ticket.state, [...batchReplyStates]))).orderBy(ticket.id);
    if (!members.length) throw errors.ruleRefused('nobodyWaits', '没有等待答复的成员工单。', 'No member waits for a reply.');
    work.set({ batchReply: input.reply, repliedAt: now });
    const repliedAt = now.toISOString();
    work.jobs(members.map(({ id }) => replyJob(problem.id, id, repliedAt)));
  },
});

/** The job that takes one reply to one member. */
export const replyJob = (problemId: number, ticketId: number, repliedAt: string) =>
  ({ kind: 'problem.reply', payload: { problemId, ticketId, repliedAt }, key: `problem.reply:${problemId}:${ticketId}:${repliedAt}` });
