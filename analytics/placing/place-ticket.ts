/** Job `groups.place`: finds the group a new ticket belongs to, or founds one; and looks again when its text, its protection or its master changed. */
import { and, desc, eq, isNotNull, ne } from 'drizzle-orm';
import { enqueue, schema, serial, type Core, type Tx } from '../../ticketing/index.ts';
import { groupMember, groupMove } from '../db/schema/index.ts';
import { encodeSignature, signatureOf } from '../groups/index.ts';
import type { GroupIndex } from './group-index.ts';
import { joinItsProblem } from './join-problem.ts';
import { lockGroups } from './lock.ts';
import { moveMembers, nextSeq, settleGroups, tellGroup } from './move-members.ts';
import { addToGroup, refreshGroup } from './write-group.ts';

const { ticket } = schema;
type TicketRow = typeof ticket.$inferSelect;
type MemberRow = typeof groupMember.$inferSelect;

interface Payload { ticketId: number; /** a person moved it out: the machine looks where else it belongs */ again?: boolean }

/**
 * Repeatable: a ticket that stands where it belongs is left there. A confidential ticket is not placed; one that became confidential counts nowhere.
 * Why one asked for again is placed anew, or not, is in decisions/0001-people-decide-for-ever.md.
 */
export const placeTicket = (core: Core, index: GroupIndex) => serial(async ({ ticketId, again = false }: Payload, { tx, now }) => {
  await lockGroups(tx);
  const [row] = await tx.select().from(ticket).where(eq(ticket.id, ticketId));
  if (!row) return;
  const [member] = await tx.select().from(groupMember).where(eq(groupMember.ticketId, ticketId));
  if (row.isConfidential) return void (member && !member.hidden && await hide(tx, member, now));
  if (!member) return placeFirst(core, tx, index, row, now);
  const master = await masterGroup(tx, row);
  if (master !== null && !member.hidden && member.rulingSeq === null) return followMaster(core, tx, member, master, now);
  if (again || member.hidden || member.by === 'merge' || await readOtherwise(tx, row, member)) return placeAgain(core, tx, index, row, member, now);
  await refreshGroup(tx, member.groupKey, now); // withdrawn, or taken up again
  await tellGroup(tx, member.groupKey, ticketId);
});

async function placeFirst(core: Core, tx: Tx, index: GroupIndex, row: TicketRow, now: Date): Promise<void> {
  const citizenKey = citizenOf(row);
  const { joins, stirs } = await index.find(tx, messageOf(row));
  const groupKey = joins?.groupId ?? String(row.id);
  await tx.insert(groupMember).values({
    ticketId: row.id, groupKey, citizenKey, at: row.appealedAt, signature: signed(row), score: joins?.score ?? 1, because: joins?.because ?? null, by: 'machine', joinedAt: now,
  });
  const group = await addToGroup(tx, { groupKey, citizenKey, ticketId: row.id, at: row.appealedAt }, now);
  await tellGroup(tx, groupKey, row.id);
  if (group) await joinItsProblem(core, tx, group, row.id);
  if (stirs) await enqueue(tx, { kind: 'groups.draw', payload: { ticketId: row.id } });
}

/** Its text is read anew; a ruling keeps it where it is, whatever the text says now. Standing alone it goes on standing alone rather than found another group. */
async function placeAgain(core: Core, tx: Tx, index: GroupIndex, row: TicketRow, member: MemberRow, now: Date): Promise<void> {
  const citizenKey = citizenOf(row);
  const found = member.rulingSeq === null ? await index.find(tx, messageOf(row)) : null;
  const seq = await nextSeq(tx);
  const groupKey = member.rulingSeq !== null ? member.groupKey : found?.joins?.groupId ?? (!member.hidden && await isAlone(tx, member) ? member.groupKey : `${row.id}-${seq}`);
  await tx.insert(groupMove).values({ seq, ticketId: row.id, fromKey: member.groupKey, toKey: groupKey, signature: signed(row), cause: 'again', at: now });
  const stands = member.rulingSeq === null ? { score: found?.joins?.score ?? 1, because: found?.joins?.because ?? null, by: 'machine' } : {};
  await tx.update(groupMember).set({ groupKey, placedKey: member.placedKey ?? member.groupKey, citizenKey, hidden: false, ...stands }).where(eq(groupMember.ticketId, row.id));
  await settle(core, tx, member, groupKey, now);
  if (found?.stirs) await enqueue(tx, { kind: 'groups.draw', payload: { ticketId: row.id } });
}

/** 并单: people said that it is the same matter as its master's, so it stands where that stands. */
async function followMaster(core: Core, tx: Tx, member: MemberRow, groupKey: string, now: Date): Promise<void> {
  const left = await moveMembers(tx, { ticketIds: [member.ticketId], to: groupKey, cause: 'merge', by: 'merge' }, now);
  if (left.size) await settle(core, tx, member, groupKey, now);
}

/** Where the master of a merged ticket stands; null when it follows none, or one that stands nowhere. */
async function masterGroup(tx: Tx, row: TicketRow): Promise<string | null> {
  if (row.masterTicketId === null || row.state !== 'merged') return null;
  const [master] = await tx.select({ groupKey: groupMember.groupKey }).from(groupMember).where(and(eq(groupMember.ticketId, row.masterTicketId), eq(groupMember.hidden, false)));
  return master?.groupKey ?? null;
}

/** Its row stays, for the log must read the same in every process; who it was and what it shared with others go. */
async function hide(tx: Tx, { ticketId, groupKey, placedKey }: MemberRow, now: Date): Promise<void> {
  await tx.insert(groupMove).values({ ticketId, fromKey: groupKey, toKey: null, cause: 'hide', at: now });
  await tx.update(groupMember).set({ citizenKey: `ticket:${ticketId}`, placedKey: placedKey ?? groupKey, because: null, hidden: true }).where(eq(groupMember.ticketId, ticketId));
  await refreshGroup(tx, groupKey, now, { rename: true });
  await tellGroup(tx, groupKey, ticketId);
}

async function settle(core: Core, tx: Tx, { ticketId, groupKey: left }: MemberRow, groupKey: string, now: Date): Promise<void> {
  await settleGroups(tx, [left], now, groupKey, ticketId);
  const group = await refreshGroup(tx, groupKey, now, { rename: true });
  await tellGroup(tx, groupKey, ticketId);
  if (group && left !== groupKey) await joinItsProblem(core, tx, group, ticketId);
}

/** Does its text read otherwise than when it was last read? */
async function readOtherwise(tx: Tx, row: TicketRow, member: MemberRow): Promise<boolean> {
  const [last] = await tx.select({ signature: groupMove.signature }).from(groupMove).where(and(eq(groupMove.ticketId, row.id), isNotNull(groupMove.signature))).orderBy(desc(groupMove.seq)).limit(1);
  return !signed(row).equals(last?.signature ?? member.signature);
}

async function isAlone(tx: Tx, { groupKey, ticketId }: MemberRow): Promise<boolean> {
  const others = await tx.select({ id: groupMember.ticketId }).from(groupMember).where(and(eq(groupMember.groupKey, groupKey), eq(groupMember.hidden, false), ne(groupMember.ticketId, ticketId))).limit(1);
  return !others.length;
}

const citizenOf = (row: TicketRow) => (row.appellantId === null ? `ticket:${row.id}` : `appellant:${row.appellantId}`);
const messageOf = (row: TicketRow) => ({ id: String(row.id), citizen: citizenOf(row), at: row.appealedAt, likes: row.likes, category: row.category, ...textOf(row) });
const textOf = ({ title, content, regionCode, address }: TicketRow) => ({ title, content, regionCode, address });
const signed = (row: TicketRow) => Buffer.from(encodeSignature(signatureOf(textOf(row))));
