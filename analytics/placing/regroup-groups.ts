/** Job `groups.regroup`: at night, a second look at everything. Groups that turned out to be one problem become one, as far as people did not decide otherwise. */
import { and, arrayOverlaps, desc, eq, gt, gte, inArray, isNull, or, sql } from 'drizzle-orm';
import { cityDay, cityMoment, every, type Core, type Db, type Tx } from '../../ticketing/index.ts';
import { groupMember, groupRuling, regrouping } from '../db/schema/index.ts';
import type { Move } from '../groups/index.ts';
import { carryOut, groupsInHand } from './carry-out.ts';
import type { GroupIndex } from './group-index.ts';
import { lockGroups } from './lock.ts';

const hourMs = 3_600_000;
/** By the city's clock: when few call. Looked at every hour, so that a server that was down at one regroups at two. */
const [from, to] = ['01:00', '06:00'] as const;
/** Members moved at once: placing and people wait no longer than for these. */
const movesAtOnce = 200;

export const regroupNightly = (core: Core, index: GroupIndex) => every(hourMs, async () => {
  if (await isTimeToRegroup(core)) await regroupNow(core, index);
});

/** At night, and once; again where the last try did not come to its end. */
export async function isTimeToRegroup(core: Pick<Core, 'db' | 'now'>): Promise<boolean> {
  const now = core.now();
  const [begin, end] = [from, to].map((time) => cityMoment(cityDay(now), time)) as [Date, Date];
  if (now < begin || now >= end) return false;
  const [tonight] = await core.db.select({ id: regrouping.id }).from(regrouping).where(and(gte(regrouping.startedAt, begin), sql`${regrouping.endedAt} is not null`)).limit(1);
  return !tonight;
}

/**
 * Each batch is a transaction under the lock of the groups, and looks again: who has moved meanwhile, or was ruled about, or has become a problem, is left for the next night.
 * Killed in the middle it has done what it has done; the next try looks at the groups as they are then.
 * @returns members moved
 */
export async function regroupNow(core: Core, index: GroupIndex): Promise<number> {
  const startedAt = core.now();
  const inHand = await groupsInHand(core.db);
  const { moves, seen } = await index.regroup(core.db, { keep: (groupKey) => inHand.has(groupKey) });
  const [run] = await core.db.insert(regrouping).values({ startedAt, planned: moves.length }).returning({ id: regrouping.id });
  let moved = 0;
  const merged = new Set<string>();
  for (const target of new Set(moves.map((m) => m.to))) {
    const coming = moves.filter((m) => m.to === target);
    for (let at = 0; at < coming.length; at += movesAtOnce) {
      const left = await core.db.transaction((tx) => moveBatch(core, tx, index, target, coming.slice(at, at + movesAtOnce), seen));
      for (const [key, ids] of left) { merged.add(key); moved += ids.length; }
    }
  }
  await core.db.update(regrouping).set({ endedAt: core.now(), moved, merged: merged.size }).where(eq(regrouping.id, run!.id));
  return moved;
}

async function moveBatch(core: Core, tx: Tx, index: GroupIndex, target: string, moves: Move[], seen: number): Promise<Map<string, number[]>> {
  await lockGroups(tx);
  const allowed = await stillAllowed(tx, target, moves, seen);
  return allowed.length ? carryOut(tx, index, allowed, 'regroup', core.now()) : new Map();
}

/** What was found was found before the lock: whoever moved since, or was ruled about, or whose group was ruled about or taken in hand, stays. */
async function stillAllowed(tx: Tx, target: string, moves: Move[], seen: number): Promise<Move[]> {
  const ids = moves.map((m) => Number(m.id));
  const keys = [...new Set([target, ...moves.map((m) => m.from)])];
  const rulings = await tx.select().from(groupRuling).where(and(gt(groupRuling.seq, seen), or(inArray(groupRuling.groupKey, keys), inArray(groupRuling.otherKey, keys), arrayOverlaps(groupRuling.ticketIds, ids))));
  const ruledKeys = new Set(rulings.flatMap((r) => [r.groupKey, r.otherKey]));
  if (ruledKeys.has(target)) return [];
  const ruledIds = new Set(rulings.flatMap((r) => r.ticketIds));
  const inHand = await groupsInHand(tx, keys);
  const standing = await tx.select({ id: groupMember.ticketId, groupKey: groupMember.groupKey }).from(groupMember).where(and(inArray(groupMember.ticketId, ids), isNull(groupMember.rulingSeq), eq(groupMember.hidden, false)));
  const where = new Map(standing.map((s) => [s.id, s.groupKey]));
  return moves.filter((m) => where.get(Number(m.id)) === m.from && !ruledKeys.has(m.from) && !ruledIds.has(Number(m.id)) && !inHand.has(m.from));
}

/** The last one that came to its end; null: there was none yet. */
export async function lastRegrouping(db: Db): Promise<typeof regrouping.$inferSelect | null> {
  const [row] = await db.select().from(regrouping).where(sql`${regrouping.endedAt} is not null`).orderBy(desc(regrouping.id)).limit(1);
  return row ?? null;
}
