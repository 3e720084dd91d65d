/** Members that go to another group: their rows, the log, and the figures of the groups they leave and join. */
import { and, eq, inArray, sql } from 'drizzle-orm';
import { enqueue, type Tx } from '../../ticketing/index.ts';
import { groupMember, groupMove, ticketGroup, type MemberBecause } from '../db/schema/index.ts';
import { refreshGroup } from './write-group.ts';

/** Rows of one insert. */
const rowsAtOnce = 1_000;

export interface Moving {
  ticketIds: readonly number[];
  to: string;
  cause: (typeof groupMove.$inferSelect)['cause'];
  /** 'machine', 'merge', or the id of the member of staff */
  by: string;
  /** the ruling that moves them */
  rulingSeq?: number;
  /** the ruling that keeps them there from now on; null: none; left out: the one that kept them before */
  keptBy?: number | null;
  score?: (ticketId: number) => number;
  because?: (ticketId: number) => MemberBecause | null;
}

/** Writes the moves; under the lock of the groups. Who stands there already, and who is hidden, is left out. @returns the groups that were left, with those who left */
export async function moveMembers(tx: Tx, { ticketIds, to, cause, by, rulingSeq, keptBy, score = () => 1, because = () => null }: Moving, now: Date): Promise<Map<string, number[]>> {
  const left = new Map<string, number[]>();
  for (let from = 0; from < ticketIds.length; from += rowsAtOnce) {
    const rows = await tx.select({ ticketId: groupMember.ticketId, groupKey: groupMember.groupKey }).from(groupMember)
      .where(and(inArray(groupMember.ticketId, ticketIds.slice(from, from + rowsAtOnce)), eq(groupMember.hidden, false), sql`${groupMember.groupKey} <> ${to}`)).orderBy(groupMember.seq);
    if (!rows.length) continue;
    const moved = rows.map((r) => ({ ...r, score: score(r.ticketId), because: because(r.ticketId) }));
    await tx.insert(groupMove).values(moved.map((r) => ({ ticketId: r.ticketId, fromKey: r.groupKey, toKey: to, cause, rulingSeq: rulingSeq ?? null, at: now })));
    await tx.execute(sql`
      update group_member m set placed_key = coalesce(m.placed_key, m.group_key), group_key = ${to}, score = v.score, by = ${by}, ruling_seq = ${keptBy === undefined ? sql`m.ruling_seq` : keptBy}, because = v.because
      from jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) as v("ticketId" bigint, score float8, because jsonb) where m.ticket_id = v."ticketId"`);
    for (const { ticketId, groupKey } of rows) left.set(groupKey, [...(left.get(groupKey) ?? []), ticketId]);
  }
  return left;
}

/** The figures of groups whose members changed, their machine-made names too; and open consoles look again. A group left empty says where its members went. `ticketId`: the one that moved, for those who may not know of it. */
export async function settleGroups(tx: Tx, keys: Iterable<string>, now: Date, movedTo?: string, ticketId?: number): Promise<void> {
  for (const key of [...new Set(keys)].toSorted()) {
    const row = await refreshGroup(tx, key, now, { rename: true });
    if (!row && movedTo && movedTo !== key) await tx.update(ticketGroup).set({ movedTo }).where(eq(ticketGroup.key, key));
    await tellGroup(tx, key, ticketId);
  }
}

/** Those who came into a group that is in hand are taken into its problem, one by one (job `groups.join`). */
export async function askToJoin(tx: Tx, groupKey: string, ticketIds: readonly number[]): Promise<void> {
  const [group] = await tx.select({ problemId: ticketGroup.problemId }).from(ticketGroup).where(eq(ticketGroup.key, groupKey));
  if (!group || group.problemId === null) return;
  for (let from = 0; from < ticketIds.length; from += rowsAtOnce) await enqueue(tx, ticketIds.slice(from, from + rowsAtOnce).map((ticketId) => ({ kind: 'groups.join', payload: { ticketId } })));
}

/** A position of the log, taken before it is written: the name of a group that is founded there. */
export async function nextSeq(tx: Tx): Promise<number> {
  const [row] = await tx.execute<{ seq: number }>(sql`select nextval('group_member_seq_seq')::float8 as seq`);
  return row!.seq;
}

/** Open consoles look again. `ticketId`: on whose account, for those who may not know of it. */
export const tellGroup = (tx: Tx, groupKey: string, ticketId?: number) => tx.execute(sql`select pg_notify('group', ${JSON.stringify({ groupKey, ticketId })})`);
