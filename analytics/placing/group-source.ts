import { eq, gte, inArray, sql } from 'drizzle-orm';
import type { Core, Db, GroupSource } from '../../ticketing/index.ts';
import { groupMember, ticketGroup } from '../db/schema/index.ts';

/** What systems outside may ask of groups through the integration door. */
export const groupSource = (core: Core): GroupSource => ({
  async countSince(since) {
    const [row] = await core.db.select({
      groups: sql<number>`count(distinct ${ticketGroup.key})::int`,
      hotspots: sql<number>`count(distinct ${ticketGroup.key}) filter (where ${ticketGroup.hotspot})::int`,
    }).from(groupMember).innerJoin(ticketGroup, eq(ticketGroup.key, groupMember.groupKey)).where(gte(groupMember.joinedAt, since));
    return row ?? { groups: 0, hotspots: 0 };
  },
  async ofTickets(ticketIds) {
    if (!ticketIds.length) return new Map();
    const rows = await core.db.select({ ticketId: groupMember.ticketId, groupKey: ticketGroup.key, name: ticketGroup.name, messages: ticketGroup.messages, citizens: ticketGroup.citizens, hotspot: ticketGroup.hotspot })
      .from(groupMember).innerJoin(ticketGroup, eq(ticketGroup.key, groupMember.groupKey)).where(inArray(groupMember.ticketId, ticketIds));
    return new Map(rows.map(({ ticketId, ...group }) => [ticketId, group]));
  },
});

/** The group of each ticket by id; tickets not placed are absent. */
export async function groupKeys(db: Db, ticketIds: number[]): Promise<Map<number, string>> {
  const rows = await db.select({ ticketId: groupMember.ticketId, key: groupMember.groupKey }).from(groupMember).where(inArray(groupMember.ticketId, ticketIds));
  return new Map(rows.map((r) => [r.ticketId, r.key]));
}
