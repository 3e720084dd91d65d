import { eq } from 'drizzle-orm';
import { errors, holdProblem, openProblemIn, type Core, type OpenInput, type StaffActor, type Tx } from '../../ticketing/index.ts';
import { groupMember, ticketGroup } from '../db/schema/index.ts';

/**
 * Makes a group a problem: all its members that still wait for something join it, and so will those to come.
 * The group's row is held first, as placing does, so no ticket slips between the two.
 * @param then what belongs to it and is done in the same transaction
 * @returns the problem's number
 * @throws HotlineError notFound, notAllowed, ruleRefused (the group's last problem is not closed)
 */
export async function makeProblem(core: Core, actor: StaffActor, groupKey: string, input: OpenInput, then?: (tx: Tx, problemNo: string) => Promise<void>): Promise<string> {
  return core.db.transaction(async (tx) => {
    const [group] = await tx.select().from(ticketGroup).where(eq(ticketGroup.key, groupKey)).for('update');
    if (!group?.messages) throw errors.notFound('诉求组');
    const held = group.problemId === null ? null : await holdProblem(tx, group.problemId);
    if (held && held.state !== 'closed') throw errors.ruleRefused('groupHasProblem', `该组已立为问题${held.problemNo}。`, `The group is problem ${held.problemNo} already.`);
    const members = await tx.select({ id: groupMember.ticketId }).from(groupMember).where(eq(groupMember.groupKey, groupKey)).orderBy(groupMember.seq);
    const opened = await openProblemIn(core, tx, actor, { groupKey, ticketIds: members.map((m) => m.id) }, input);
    await tx.update(ticketGroup).set({ problemId: opened.id }).where(eq(ticketGroup.key, groupKey));
    await then?.(tx, opened.problemNo);
    return opened.problemNo;
  });
}
