import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { problemMember } from '../../db/schema/index.ts';
import { errors } from '../../errors.ts';
import { verb } from '../../verb/verb.ts';

/** 单独办理: a member whose citizen is not content with the joint handling gets its own. It keeps the link, joint replies pass it by, and the problem no longer waits for it. */
export const handleAlone = verb({
  kind: 'ticket', name: 'handleAlone', summary: '转单独办理',
  input: z.object({ problemNo: z.string(), reason: z.string() }),
  async apply(work, subject, { problemNo, reason }) {
    const { id, ticketNo, problemId } = subject.ticket;
    if (problemId === null) throw errors.ruleRefused('notMember', `${ticketNo}不在问题中。`, `${ticketNo} is not a member.`);
    const [marked] = await work.tx.insert(problemMember).values({ problemId, ticketId: id, joinedAt: work.now, late: false, aloneAt: work.now, aloneWhy: reason })
      .onConflictDoUpdate({ target: [problemMember.problemId, problemMember.ticketId], set: { aloneAt: work.now, aloneWhy: reason }, setWhere: and(isNull(problemMember.aloneAt), eq(problemMember.ticketId, id)) }).returning();
    if (!marked) throw errors.ruleRefused('aloneAlready', `${ticketNo}已转单独办理。`, `${ticketNo} is handled singly already.`);
    return { data: { problemNo, reason } };
  },
});
