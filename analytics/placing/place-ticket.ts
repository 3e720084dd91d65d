/** Job `groups.place`: finds the group a new ticket belongs to, or founds one. Serial: one decision at a time in all processes, so that two alike found one group. */
import { eq, sql } from 'drizzle-orm';
import { holdProblem, joinIn, schema, serial, type Core, type Tx } from '../../ticketing/index.ts';
import { groupMember } from '../db/schema/index.ts';
import { encodeSignature, signatureOf } from '../groups/index.ts';
import type { GroupIndex } from './group-index.ts';
import { addToGroup, refreshGroup, type GroupRow } from './write-group.ts';

const { ticket } = schema;

/**
 * Repeatable: a ticket that has its row is left where it is. A confidential ticket is not placed; one that became confidential disappears from its group's figures.
 * Asked for again when a ticket is amended, since that is how it becomes confidential, or no longer is.
 */
export const placeTicket = (core: Core, index: GroupIndex) => serial(async ({ ticketId }: { ticketId: number }, { tx, now }) => {
  const [row] = await tx.select().from(ticket).where(eq(ticket.id, ticketId));
  if (!row) return;
  const [member] = await tx.select({ groupKey: groupMember.groupKey }).from(groupMember).where(eq(groupMember.ticketId, ticketId));
  if (member) return void (row.isConfidential && await hide(tx, member.groupKey, ticketId, now));
  if (row.isConfidential) return;

  const citizenKey = row.appellantId === null ? `ticket:${ticketId}` : `appellant:${row.appellantId}`;
  const text = { title: row.title, content: row.content, regionCode: row.regionCode, address: row.address };
  const placed = await index.place(tx, { id: String(ticketId), citizen: citizenKey, at: row.appealedAt, likes: row.likes, category: row.category, ...text });
  await tx.insert(groupMember).values({
    ticketId, groupKey: placed.groupId, citizenKey, at: row.appealedAt, signature: Buffer.from(encodeSignature(signatureOf(text))), score: placed.score, because: placed.because, by: 'machine', joinedAt: now,
  });
  const group = await addToGroup(tx, { groupKey: placed.groupId, citizenKey, ticketId, at: row.appealedAt }, now);
  await tellGroup(tx, group.key, ticketId);
  await joinItsProblem(core, tx, group, ticketId);
});

/** A group in hand takes its late joiner along; the citizen is told what is under way. */
async function joinItsProblem(core: Core, tx: Tx, group: GroupRow, ticketId: number): Promise<void> {
  const problem = group.problemId === null ? null : await holdProblem(tx, group.problemId);
  if (problem) await joinIn(core, tx, problem, ticketId);
}

/** Its row stays, for the log must read the same in every process; who it was and what it shared with others go. */
async function hide(tx: Tx, groupKey: string, ticketId: number, now: Date): Promise<void> {
  await tx.update(groupMember).set({ citizenKey: `ticket:${ticketId}`, because: null }).where(eq(groupMember.ticketId, ticketId));
  await refreshGroup(tx, groupKey, now, { rename: true });
  await tellGroup(tx, groupKey, ticketId);
}

/** Open consoles look again. */
const tellGroup = (tx: Tx, groupKey: string, ticketId?: number) => tx.execute(sql`select pg_notify('group', ${JSON.stringify({ groupKey, ticketId })})`);
