import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { errors, problemFollowsGroup } from '../../ticketing/index.ts';
import { groupMember, ticketGroup } from '../db/schema/index.ts';
import { askToJoin, moveMembers, settleGroups } from '../placing/move-members.ts';
import { otherGroup, problemInHand } from './members.ts';
import { banned, splitBetween } from './standing.ts';
import { groupKey, reason, rulingVerb } from './verb.ts';

/** One matter, not two: all members go to the other group, and so does whatever would come to this one. */
export const merge = rulingVerb({
  name: 'merge', summary: '整组并入另一组', description: 'This group ends; what would come to it goes there. A problem in hand goes along; two in hand stand in the way.',
  input: z.object({ into: groupKey, reason }),
  async apply(work, input) {
    const { tx, now, seq, group, actor } = work;
    const other = await otherGroup(work, input.into);
    const split = await splitBetween(tx, group.key, other.key);
    if (split) throw errors.ruleRefused('keptApart', `这两组由${split.byName}拆分（${split.reason}），不得合并；确需合并，请先撤销那次拆分。`, `Split by ${split.byName}; undo that first.`);
    const members = await tx.select({ id: groupMember.ticketId }).from(groupMember).where(and(eq(groupMember.groupKey, group.key), eq(groupMember.hidden, false))).orderBy(groupMember.seq);
    const theirs = await tx.select({ id: groupMember.ticketId }).from(groupMember).where(and(eq(groupMember.groupKey, other.key), eq(groupMember.hidden, false)));
    const [ban] = [...await banned(tx, other.key, members.map((m) => m.id)), ...await banned(tx, group.key, theirs.map((m) => m.id))];
    if (ban) throw errors.ruleRefused('forbiddenInside', `两组中有诉求曾由${ban.byName}移出对方（${ban.reason}），不得合并；请先撤销那条记录。`, `A member was taken out of the other group by ${ban.byName}; undo that first.`);
    await takeProblemAlong(work, other);
    const ids = members.map((m) => m.id);
    await moveMembers(tx, { ticketIds: ids, to: other.key, cause: 'ruling', by: String(actor.staffId), rulingSeq: seq }, now);
    await settleGroups(tx, [group.key, other.key], now, other.key);
    await askToJoin(tx, other.key, [...ids, ...theirs.map((m) => m.id)]);
    return { otherKey: other.key, otherName: other.name };
  },
});

/** @throws ruleRefused twoProblems */
async function takeProblemAlong({ tx, group }: Parameters<typeof merge.apply>[0], other: Awaited<ReturnType<typeof otherGroup>>): Promise<void> {
  const [ours, theirs] = [await problemInHand(tx, group), await problemInHand(tx, other)];
  if (ours && theirs) throw errors.ruleRefused('twoProblems', `两组各有在办问题（${ours.problemNo}、${theirs.problemNo}），请先办结其中一个，再合并。`, `Both are problems in hand (${ours.problemNo}, ${theirs.problemNo}); close one first.`);
  if (!ours) return;
  await tx.update(ticketGroup).set({ problemId: ours.id }).where(eq(ticketGroup.key, other.key));
  await problemFollowsGroup(tx, ours.id, other.key);
}
