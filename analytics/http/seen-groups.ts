/** Groups as a reader sees them: complaints about the reader's own unit count in none. For nearly everybody that is the rows as they are. */
import { and, inArray } from 'drizzle-orm';
import { hiddenTicketIds, type Core, type StaffActor } from '../../ticketing/index.ts';
import { groupMember, ticketGroup } from '../db/schema/index.ts';
import { groupWithout, type GroupRow } from '../placing/write-group.ts';

export interface Seen {
  /** tickets that do not exist for this reader */
  hidden: number[];
  /** groups that hold some of those, by key; null where nothing is left of them */
  otherwise: Map<string, GroupRow | null>;
}

/** @param keys only these groups; left out: all */
export async function seenBy(core: Core, actor: StaffActor, keys?: readonly string[]): Promise<Seen> {
  const hidden = await hiddenTicketIds(core, actor);
  const otherwise = new Map<string, GroupRow | null>();
  if (!hidden.length || keys?.length === 0) return { hidden, otherwise };
  const touched = await core.db.selectDistinct({ key: groupMember.groupKey }).from(groupMember).where(and(inArray(groupMember.ticketId, hidden), keys ? inArray(groupMember.groupKey, [...keys]) : undefined));
  const rows = touched.length ? await core.db.select().from(ticketGroup).where(inArray(ticketGroup.key, touched.map((t) => t.key))) : [];
  for (const row of rows) otherwise.set(row.key, row.messages > 0 ? await groupWithout(core.db, row, hidden, core.now()) : null);
  return { hidden, otherwise };
}


