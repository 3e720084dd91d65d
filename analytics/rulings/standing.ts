/** Rulings that hold: those that nobody took back. */
import { and, arrayOverlaps, desc, eq, gt, inArray, ne, or, sql, type SQL } from 'drizzle-orm';
import type { Db, Tx } from '../../ticketing/index.ts';
import { groupMember, groupRuling, ticketGroup } from '../db/schema/index.ts';
import type { RulingRow } from './verb.ts';

const standing = and(ne(groupRuling.kind, 'undo'), sql`not exists (select 1 from group_ruling u where u.undoes = ${groupRuling.seq})`);

/** The latest first. */
export const standingRulings = (db: Db | Tx, where: SQL | undefined): Promise<RulingRow[]> => db.select().from(groupRuling).where(and(standing, where)).orderBy(desc(groupRuling.seq));

/** The standing ruling by which two groups were split from each other, if there is one. */
export async function splitBetween(db: Db | Tx, a: string, b: string): Promise<RulingRow | null> {
  const pair = or(and(eq(groupRuling.groupKey, a), eq(groupRuling.otherKey, b)), and(eq(groupRuling.groupKey, b), eq(groupRuling.otherKey, a)));
  return (await standingRulings(db, and(eq(groupRuling.kind, 'split'), pair)))[0] ?? null;
}

/** Standing rulings by which some of these tickets were taken out of a group for good. */
export const banned = (db: Db | Tx, groupKey: string, ticketIds: readonly number[]): Promise<RulingRow[]> =>
  ticketIds.length ? standingRulings(db, and(eq(groupRuling.kind, 'forbid'), eq(groupRuling.groupKey, groupKey), arrayOverlaps(groupRuling.ticketIds, [...ticketIds]))) : Promise.resolve([]);

/**
 * A later standing ruling that builds on this one: it must be taken back first, or nobody could say what is left of it.
 * One about the same tickets; of a split also whatever was decided about the new group; of a merger whatever joined or parted either group since.
 */
export async function laterRuling(tx: Db | Tx, row: RulingRow): Promise<RulingRow | null> {
  const named = [row.groupKey, row.otherKey].filter((key) => key !== null);
  const names = (keys: string[]) => or(inArray(groupRuling.groupKey, keys), inArray(groupRuling.otherKey, keys));
  const builds = [
    row.ticketIds.length ? arrayOverlaps(groupRuling.ticketIds, row.ticketIds) : undefined,
    row.kind === 'rename' ? and(eq(groupRuling.kind, 'rename'), eq(groupRuling.groupKey, row.groupKey)) : undefined,
    row.kind === 'split' ? and(ne(groupRuling.kind, 'rename'), names([row.otherKey!])) : undefined,
    row.kind === 'split' || row.kind === 'merge' ? and(inArray(groupRuling.kind, ['merge', 'split']), names(named)) : undefined,
  ].filter((condition) => condition !== undefined);
  if (!builds.length) return null;
  return (await standingRulings(tx, and(gt(groupRuling.seq, row.seq), or(...builds))))[0] ?? null;
}

/** What keeps each of these members where it is, now that a ruling about them goes (its undo is written last): the latest other one that stands, unless that took it out of a group. */
export async function keepByStanding(tx: Tx, ticketIds: readonly number[], without: number): Promise<void> {
  if (!ticketIds.length) return;
  const rulings = await standingRulings(tx, and(ne(groupRuling.seq, without), arrayOverlaps(groupRuling.ticketIds, [...ticketIds])));
  const latest = new Map<number, RulingRow>();
  for (const row of rulings.toReversed()) for (const id of row.ticketIds) latest.set(id, row);
  for (const id of ticketIds) {
    const row = latest.get(id);
    await tx.update(groupMember).set({ rulingSeq: row && row.kind !== 'forbid' ? row.seq : null }).where(eq(groupMember.ticketId, id));
  }
}

/** The group that stands for this one: itself, or the one that its members went to. */
export async function livingGroup(tx: Db | Tx, key: string): Promise<string> {
  for (let at = key, steps = 0; ; steps++) {
    const [row] = await tx.select({ movedTo: ticketGroup.movedTo, messages: ticketGroup.messages }).from(ticketGroup).where(eq(ticketGroup.key, at));
    if (!row?.movedTo || row.messages > 0 || steps > 50) return at;
    at = row.movedTo;
  }
}
