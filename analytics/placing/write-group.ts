/** The figures of a group, worked out from its members. A confidential ticket among them (it became so later) is neither counted nor quoted; one that its citizen withdrew is listed and no longer counts. */
import { and, eq, ne, notInArray, sql } from 'drizzle-orm';
import { schema, type Db, type Tx } from '../../ticketing/index.ts';
import { groupMember, ticketGroup } from '../db/schema/index.ts';
import { heat, isHotspot, nameGroup } from '../groups/index.ts';
import { hotspotSettings } from './hotspot.ts';

const { ticket } = schema;
export type GroupRow = typeof ticketGroup.$inferSelect;

/** Up to this size a group is worked out whole with each member; a bigger one at every `wholeEvery`-th, and counted on in between. */
const wholeUpTo = 100;
const wholeEvery = 25;
/** Titles that a name is made from. */
const titlesRead = 200;
const placesKept = 3;

/** After a member was added. Holds the group's row until the transaction ends. @returns null when it has no member that counts: its only ones are withdrawn */
export async function addToGroup(tx: Tx, member: { groupKey: string; citizenKey: string; ticketId: number; at: Date }, now: Date): Promise<GroupRow | null> {
  const [held] = await tx.select().from(ticketGroup).where(eq(ticketGroup.key, member.groupKey)).for('update');
  const messages = (held?.messages ?? 0) + 1;
  if (!held || messages <= wholeUpTo || messages % wholeEvery === 0) return refreshGroup(tx, member.groupKey, now, { rename: isPowerOfTwo(messages) });
  const at = member.at.toISOString();
  const [counted] = await tx.update(ticketGroup).set({
    messages,
    citizens: sql`${ticketGroup.citizens} + (not exists (select 1 from ${groupMember} where ${groupMember.groupKey} = ${member.groupKey} and ${groupMember.citizenKey} = ${member.citizenKey} and ${groupMember.ticketId} <> ${member.ticketId}))::int`,
    firstAt: sql`least(${ticketGroup.firstAt}, ${at}::timestamptz)`, lastAt: sql`greatest(${ticketGroup.lastAt}, ${at}::timestamptz)`,
  }).where(eq(ticketGroup.key, member.groupKey)).returning();
  return counted!;
}

/** Works a group out from all its members. @returns null when it has none that may be shown */
export async function refreshGroup(tx: Tx, key: string, now: Date, { rename = false } = {}): Promise<GroupRow | null> {
  const [held] = await tx.select().from(ticketGroup).where(eq(ticketGroup.key, key)).for('update');
  const worked = await workedOut(tx, key, now, { held, name: held?.givenName ?? (held?.name && !rename ? held.name : null) });
  if (!worked) {
    if (held) await tx.update(ticketGroup).set({ name: '', citizens: 0, messages: 0, heat: 0, hotspot: false, hotspotAt: null, places: [], updatedAt: now }).where(eq(ticketGroup.key, key));
    return null;
  }
  const [row] = await tx.insert(ticketGroup).values({ key, ...worked }).onConflictDoUpdate({ target: ticketGroup.key, set: { ...worked, movedTo: null } }).returning();
  return row!;
}

/**
 * A group's figures without some of its tickets: as a reader sees it who may not know of those.
 * @returns null when nothing is left
 */
export async function groupWithout(db: Db | Tx, row: GroupRow, hidden: readonly number[], now: Date): Promise<GroupRow | null> {
  const worked = await workedOut(db, row.key, now, { held: row, name: null, hidden });
  return worked && { ...row, ...worked };
}

async function workedOut(tx: Db | Tx, key: string, now: Date, { held, name, hidden = [] }: { held: GroupRow | undefined; name: string | null; hidden?: readonly number[] }) {
  const shown = shownOf(key, hidden);
  const members = await tx.select({ at: groupMember.at, citizen: groupMember.citizenKey, because: groupMember.because, likes: ticket.likes, regionCode: ticket.regionCode, matterCode: ticket.matterCode })
    .from(groupMember).innerJoin(ticket, eq(ticket.id, groupMember.ticketId)).where(shown).orderBy(groupMember.seq);
  if (!members.length) return null;
  const times = members.map((m) => m.at.getTime());
  const hotspot = isHotspot({ members }, now, hotspotSettings);
  return {
    name: name ?? (await nameOf(tx, shown)),
    citizens: new Set(members.map((m) => m.citizen)).size, messages: members.length,
    firstAt: new Date(times.reduce((a, b) => Math.min(a, b))), lastAt: new Date(times.reduce((a, b) => Math.max(a, b))),
    heat: heat({ members }, now), hotspot, hotspotAt: hotspot ? held?.hotspotAt ?? now : null,
    regionCode: commonest(members.map((m) => m.regionCode))[0]!, matterCode: commonest(members.flatMap((m) => m.matterCode ?? []))[0] ?? null,
    places: commonest(members.flatMap((m) => m.because?.place ?? [])).slice(0, placesKept), updatedAt: now,
  };
}

/** Members whose ticket is neither confidential nor withdrawn. */
export const countedOf = () => and(eq(ticket.isConfidential, false), ne(ticket.state, 'cancelled'));
const shownOf = (key: string, hidden: readonly number[]) => and(eq(groupMember.groupKey, key), countedOf(), hidden.length ? notInArray(ticket.id, [...hidden]) : undefined);

async function nameOf(tx: Db | Tx, shown: ReturnType<typeof shownOf>): Promise<string> {
  return nameGroup(await tx.select({ title: ticket.title, content: ticket.content, address: ticket.address }).from(groupMember).innerJoin(ticket, eq(ticket.id, groupMember.ticketId)).where(shown).orderBy(groupMember.seq).limit(titlesRead));
}

/** Most frequent first; among equals the one met first. */
function commonest(values: string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([value]) => value);
}

const isPowerOfTwo = (n: number) => (n & (n - 1)) === 0;
