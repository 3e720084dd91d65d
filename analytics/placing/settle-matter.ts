/** Job `groups.matter`: a group is about the matter, and in the area, that most of its tickets are. A ticket is placed when it is registered, and learns its matter afterwards: from the router, who dispatches it, who reviews it, or a ruling. */
import { and, eq, isNotNull, isNull, ne, or, sql, type SQL } from 'drizzle-orm';
import { schema, type JobHandler, type Tx } from '../../ticketing/index.ts';
import { groupMember, ticketGroup } from '../db/schema/index.ts';
import { lockGroups } from './lock.ts';
import { tellGroup } from './move-members.ts';
import { countedOf } from './write-group.ts';

const { ticket } = schema;

/** Repeatable. A ticket that says what its group says already changes nothing: it only makes the most common more common. */
export const settleMatter: JobHandler<{ ticketId: number }> = async ({ ticketId }, { tx }) => {
  if (!await groupThatSaysOtherwise(tx, ticketId)) return;
  await lockGroups(tx);
  const key = await groupThatSaysOtherwise(tx, ticketId); // it may have moved while we waited
  if (!key) return;
  await tx.update(ticketGroup).set({ matterCode: commonestOf(tx, key, ticket.matterCode), regionCode: commonestOf(tx, key, ticket.regionCode) }).where(eq(ticketGroup.key, key));
  await tellGroup(tx, key, ticketId);
};

async function groupThatSaysOtherwise(tx: Tx, ticketId: number): Promise<string | undefined> {
  const [group] = await tx.select({ key: ticketGroup.key }).from(groupMember).innerJoin(ticket, eq(ticket.id, groupMember.ticketId)).innerJoin(ticketGroup, eq(ticketGroup.key, groupMember.groupKey))
    .where(and(eq(ticket.id, ticketId), countedOf(), or(ne(ticketGroup.regionCode, ticket.regionCode), and(isNotNull(ticket.matterCode), or(isNull(ticketGroup.matterCode), ne(ticketGroup.matterCode, ticket.matterCode))))));
  return group?.key;
}

/** As write-group.ts works it out for all of a group's figures: among equals the one met first. */
const commonestOf = (tx: Tx, key: string, column: typeof ticket.matterCode | typeof ticket.regionCode): SQL<string> =>
  sql`(${tx.select({ value: column }).from(groupMember).innerJoin(ticket, eq(ticket.id, groupMember.ticketId)).where(and(eq(groupMember.groupKey, key), countedOf(), isNotNull(column))).groupBy(column).orderBy(sql`count(*) desc, min(${groupMember.seq})`).limit(1)})`;
