/** What taking back each kind of ruling means; why, in decisions/0001-people-decide-for-ever.md. */
import { and, eq, inArray, lt, or, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { errors, problemFollowsGroup, schema, type Db, type HotlineError, type Tx } from '../../ticketing/index.ts';
import { groupMember, groupMove, groupRuling, ticketGroup } from '../db/schema/index.ts';
import { askToJoin, moveMembers, settleGroups, tellGroup } from '../placing/move-members.ts';
import { onTheirCourse } from './on-their-course.ts';
import { nameIt } from './rename.ts';
import { keepByStanding, laterRuling, livingGroup, standingRulings } from './standing.ts';
import { reason, type Ruled, type RulingRow, type RulingWork } from './verb.ts';

export const undoInput = z.object({ reason });
export type UndoInput = z.infer<typeof undoInput>;

/** What people call each kind. */
export const kindNames: Record<RulingRow['kind'], string> = { confirm: '确认归入', move: '移组', split: '拆分', merge: '合并', forbid: '移出', rename: '改名', undo: '撤销' };

/** @returns the rule in the way of taking it back, or null */
export async function undoRefusal(tx: Db | Tx, row: RulingRow): Promise<HotlineError | null> {
  if (row.kind === 'undo') return errors.ruleRefused('undoIsLast', '撤销本身不能再撤销；确需恢复，请重新作出决定。', 'An undo is not undone; decide anew instead.');
  const [undone] = await tx.select({ byName: groupRuling.byName }).from(groupRuling).where(eq(groupRuling.undoes, row.seq));
  if (undone) return errors.ruleRefused('alreadyUndone', `已由${undone.byName}撤销。`, `Undone by ${undone.byName} already.`);
  const later = await laterRuling(tx, row);
  return later && errors.ruleRefused('laterRuling', `此后${later.byName}又作了「${kindNames[later.kind]}」，请先撤销那一条。`, `${later.byName} decided on top of it (${later.kind}); undo that first.`);
}

/** @throws ruleRefused */
export async function undoRuling(work: RulingWork, row: RulingRow): Promise<Pick<RulingRow, 'groupKey' | 'groupName'> & Ruled> {
  const refusal = await undoRefusal(work.tx, row);
  if (refusal) throw refusal;
  await takeBack[row.kind](work, row);
  return { groupKey: row.groupKey, groupName: row.groupName, otherKey: row.otherKey, otherName: row.otherName, ticketIds: row.ticketIds, undoes: row.seq };
}

const takeBack: Record<RulingRow['kind'], (work: RulingWork, row: RulingRow) => Promise<void>> = {
  async confirm(work, row) {
    await standWithout(work, row);
    await tellGroup(work.tx, work.group.key);
  },
  /** Back to where each came from, if it still stands where it was moved. */
  move: backWhereTheyCameFrom,
  /** They belong to it after all. */
  forbid: backWhereTheyCameFrom,
  /** The new group is no more: also who came into it since goes where it was split from. */
  async split(work, row) {
    const { tx, now, actor, seq } = work;
    const to = await livingGroup(tx, row.groupKey);
    const members = (await tx.select({ id: groupMember.ticketId }).from(groupMember).where(and(eq(groupMember.groupKey, row.otherKey!), eq(groupMember.hidden, false)))).map((m) => m.id);
    await moveMembers(tx, { ticketIds: members, to, cause: 'ruling', by: String(actor.staffId), rulingSeq: seq }, now);
    await standWithout(work, row);
    await settleGroups(tx, [row.otherKey!, to], now, to);
    await askToJoin(tx, to, members);
    await onTheirCourse(work, row.ticketIds, { what: 'undo', reason: kindNames.split });
  },
  /** Who came with the merger goes back, but for those about whom people decided since; who came after it stays. */
  async merge({ tx, now, actor, seq }, row) {
    const moved = tx.select({ id: groupMove.ticketId }).from(groupMove).where(eq(groupMove.rulingSeq, row.seq));
    const ids = (await tx.select({ id: groupMember.ticketId }).from(groupMember)
      .where(and(inArray(groupMember.ticketId, moved), eq(groupMember.groupKey, row.otherKey!), eq(groupMember.hidden, false), or(isNull(groupMember.rulingSeq), lt(groupMember.rulingSeq, row.seq))))).map((m) => m.id);
    await moveMembers(tx, { ticketIds: ids, to: row.groupKey, cause: 'ruling', by: String(actor.staffId), rulingSeq: seq }, now);
    await giveProblemBack(tx, row);
    await settleGroups(tx, [row.groupKey, row.otherKey!], now);
  },
  async rename({ tx, now }, row) {
    const [before] = await standingRulings(tx, and(eq(groupRuling.kind, 'rename'), eq(groupRuling.groupKey, row.groupKey), lt(groupRuling.seq, row.seq)));
    const [split] = before ? [] : await standingRulings(tx, and(eq(groupRuling.kind, 'split'), eq(groupRuling.otherKey, row.groupKey)));
    await nameIt(tx, row.groupKey, (before ?? split)?.name ?? null, now);
  },
  undo: () => Promise.reject(new Error('an undo is not undone')),
};

/** What else people decided about these members keeps them, or nothing does. */
async function standWithout({ tx }: RulingWork, row: RulingRow): Promise<void> {
  await tx.update(groupMember).set({ rulingSeq: null }).where(eq(groupMember.rulingSeq, row.seq));
  await keepByStanding(tx, row.ticketIds, row.seq);
}

async function backWhereTheyCameFrom(work: RulingWork, row: RulingRow): Promise<void> {
  const { tx, now, actor, seq } = work;
  const came = await tx.select({ id: groupMove.ticketId, from: groupMove.fromKey }).from(groupMove).where(and(eq(groupMove.rulingSeq, row.seq), inArray(groupMove.ticketId, row.ticketIds)));
  const touched = new Set<string>();
  for (const from of new Set(came.map((c) => c.from))) {
    const to = await livingGroup(tx, from);
    const ids = came.filter((c) => c.from === from).map((c) => c.id);
    const left = await moveMembers(tx, { ticketIds: ids, to, cause: 'ruling', by: String(actor.staffId), rulingSeq: seq }, now);
    for (const key of [to, ...left.keys()]) touched.add(key);
    await askToJoin(tx, to, ids);
  }
  await standWithout(work, row);
  await settleGroups(tx, touched, now);
  await onTheirCourse(work, row.ticketIds, { what: 'undo', reason: kindNames[row.kind] });
}

/** The problem that went along with a merger goes back with its group; the other has its own last one again. */
async function giveProblemBack(tx: Tx, { groupKey, otherKey }: RulingRow): Promise<void> {
  const [ours] = await tx.select({ problemId: ticketGroup.problemId }).from(ticketGroup).where(eq(ticketGroup.key, groupKey));
  const [theirs] = await tx.select({ problemId: ticketGroup.problemId }).from(ticketGroup).where(eq(ticketGroup.key, otherKey!));
  if (!ours?.problemId || ours.problemId !== theirs?.problemId) return;
  await problemFollowsGroup(tx, ours.problemId, groupKey);
  const { problem } = schema;
  const [last] = await tx.select({ id: problem.id }).from(problem).where(eq(problem.groupKey, otherKey!)).orderBy(sql`id desc`).limit(1);
  await tx.update(ticketGroup).set({ problemId: last?.id ?? null }).where(eq(ticketGroup.key, otherKey!));
}
