/** A group in hand takes along whoever comes into it. */
import { eq } from 'drizzle-orm';
import { enqueue, holdProblem, joinIn, type Core, type JobHandler, type Tx } from '../../ticketing/index.ts';
import { groupMember, ticketGroup } from '../db/schema/index.ts';
import type { GroupRow } from './write-group.ts';

/** The ticket joins the group's problem, where nothing stands in the way (one that is in another problem stays in that), and its citizen is told what is under way. Of a closed one it is looked at whether it comes back. */
export async function joinItsProblem(core: Core, tx: Tx, group: Pick<GroupRow, 'problemId'>, ticketId: number): Promise<void> {
  const problem = group.problemId === null ? null : await holdProblem(tx, group.problemId);
  if (problem?.state === 'closed') await enqueue(tx, { kind: 'lookBack.problem', payload: { problemId: problem.id }, key: `lookBack.problem:${problem.id}:${ticketId}` });
  else if (problem) await joinIn(core, tx, problem, ticketId);
}

/** Job `groups.join`: a member that people or the nightly regrouping moved. Where it stands by now counts. */
export const joinMoved = (core: Core): JobHandler<{ ticketId: number }> => async ({ ticketId }, { tx }) => {
  const [group] = await tx.select({ problemId: ticketGroup.problemId }).from(groupMember).innerJoin(ticketGroup, eq(ticketGroup.key, groupMember.groupKey)).where(eq(groupMember.ticketId, ticketId));
  if (group) await joinItsProblem(core, tx, group, ticketId);
};
