import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { problemMember, problemReplyText } from '../../db/schema/index.ts';
import { errors } from '../../errors.ts';
import type { NewJob } from '../../jobs/index.ts';
import { longText } from '../../verb/fields.ts';
import { ticketNo } from '../fields.ts';
import { draw } from '../sample/draw.ts';
import { waitingForReply } from '../sample/members.ts';
import { problemVerb } from '../verb.ts';
import { checkPlaces } from './fill.ts';

const rowsAtOnce = 2_000;
export const replyText = longText.min(10, '答复不少于10个字');
/** Own words for one member; null: it gets no reply this time. */
export const replyEdits = z.array(z.object({ ticketNo, text: replyText.nullable() })).max(500).default([]);

/**
 * One reply to all members that still wait for one, filled with each member's own values; single ones may get other words or be left out. Each then waits for its own
 * return visit, or closes by the sample. A second reply reaches those who joined later. A job a member does it: any worker may die and nobody is told twice.
 */
export const reply = problemVerb({
  name: 'reply', summary: '统一答复全部成员',
  input: z.object({ reply: replyText, edits: replyEdits }),
  async apply(work, input) {
    const { problem, tx, now, core } = work;
    checkPlaces(input.reply);
    for (const { text } of input.edits) if (text !== null) checkPlaces(text);
    const members = await waitingForReply(core, tx, problem.id);
    const byNo = new Map(members.map((m) => [m.ticketNo, m.id]));
    const stranger = input.edits.find((e) => !byNo.has(e.ticketNo));
    if (stranger) throw errors.ruleRefused('notWaiting', `${stranger.ticketNo}不在待答复的成员中，请刷新后再试。`, `${stranger.ticketNo} is not among the members that wait.`);
    const edits = new Map(input.edits.map((e) => [byNo.get(e.ticketNo)!, e.text]));
    const to = members.filter((m) => edits.get(m.id) !== null);
    if (!to.length) throw errors.ruleRefused('nobodyWaits', '没有等待答复的成员工单。', 'No member waits for a reply.');
    work.set({ batchReply: input.reply, repliedAt: now });
    work.stopClocks(['resolve']);
    if (edits.size) await tx.insert(problemReplyText).values([...edits].map(([ticketId, text]) => ({ problemId: problem.id, repliedAt: now, ticketId, text })));
    const drawn = problem.sample ? draw(to, problem.sample, problem.sample.seed) : null;
    for (const sampled of drawn ? [true, false] : []) {
      const ids = to.filter((m) => drawn!.has(m.id) === sampled).map((m) => m.id);
      for (let from = 0; from < ids.length; from += rowsAtOnce) await tx.update(problemMember).set({ sampled }).where(and(eq(problemMember.problemId, problem.id), inArray(problemMember.ticketId, ids.slice(from, from + rowsAtOnce))));
    }
    const repliedAt = now.toISOString();
    work.jobs(to.map(({ id }) => replyJob(problem.id, id, repliedAt)));
    return { reply: input.reply, members: to.length, edited: [...edits.values()].filter((t) => t !== null).length, left: members.length - to.length, ...(drawn ? { visited: drawn.size } : {}), onTime: now <= problem.dueAt };
  },
});

/** The job that takes one reply to one member. */
export const replyJob = (problemId: number, ticketId: number, repliedAt: string): NewJob =>
  ({ kind: 'problem.reply', payload: { problemId, ticketId, repliedAt }, key: `problem.reply:${problemId}:${ticketId}:${repliedAt}` });
