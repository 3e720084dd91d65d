/** Job `groups.cool`: what nobody writes about any more loses its heat, and hotspots end. */
import { eq, sql } from 'drizzle-orm';
import { every } from '../../ticketing/index.ts';
import { ticketGroup } from '../db/schema/index.ts';
import { lockGroups } from './lock.ts';
import { refreshGroup } from './write-group.ts';

const hourMs = 3_600_000;

/**
 * Heat halves every 30 days without a message, all its terms alike, so a group that stood still cools by one multiplication (groups/heat.ts).
 * Once a day for each group, and not for those long cold; hotspots are looked at every hour.
 */
export const coolGroups = every(hourMs, async (_payload, { tx, now }) => {
  await lockGroups(tx); // it touches many rows of groups, in an order that may cross a person's
  for (const { key } of await tx.select({ key: ticketGroup.key }).from(ticketGroup).where(eq(ticketGroup.hotspot, true)).orderBy(ticketGroup.key)) await refreshGroup(tx, key, now);
  const at = now.toISOString();
  await tx.execute(sql`
    update ticket_group set heat = heat * power(0.5, extract(epoch from (${at}::timestamptz - updated_at)) / 86400 / 30), updated_at = ${at}::timestamptz
    where heat > 0.05 and updated_at < ${at}::timestamptz - interval '1 day'`);
});
