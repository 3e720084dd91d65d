import { and, eq, isNotNull, notInArray, sql } from 'drizzle-orm';
import { errors, type Core, type StaffActor } from '../../ticketing/index.ts';
import { groupMember } from '../db/schema/index.ts';
import { rulingVerbs } from '../rulings/registry.ts';
import { livingGroup } from '../rulings/standing.ts';
import { mayRule, rulingName } from '../rulings/table.ts';
import type { GroupRow } from '../placing/write-group.ts';
import { groupLines } from './group-lines.ts';
import { groupsByKey } from './list-groups.ts';
import type { GroupDetail } from './views.ts';

/** A group that went into another one is that other one. @throws notFound */
export async function groupDetailOf(core: Core, actor: StaffActor, asked: string): Promise<GroupDetail> {
  const { row, hidden } = await groupSeen(core, actor, asked);
  const [[line], [kept]] = await Promise.all([
    groupLines(core, [row], hidden),
    core.db.select({ n: sql<number>`count(*)::int` }).from(groupMember).where(and(eq(groupMember.groupKey, row.key), eq(groupMember.hidden, false), isNotNull(groupMember.rulingSeq), hidden.length ? notInArray(groupMember.ticketId, hidden) : undefined)),
  ]);
  return { ...line!, regionCode: row.regionCode, matterCode: row.matterCode, named: row.givenName !== null && row.name === row.givenName, kept: kept!.n, verbs: verbsOn(actor, row) };
}

/** @throws notFound */
export async function groupSeen(core: Core, actor: StaffActor, asked: string): Promise<{ row: GroupRow; hidden: number[] }> {
  const { rows: [row], hidden } = await groupsByKey(core, actor, [await livingGroup(core.db, asked)]);
  if (!row) throw errors.notFound('诉求组');
  return { row, hidden };
}

/** What is no business of the role is left out. */
function verbsOn(actor: StaffActor, row: GroupRow): GroupDetail['verbs'] {
  return mayRule(actor) ? rulingVerbs.map(({ name, guard }) => {
    const refusal = guard?.(row) ?? null;
    const { zh, en } = rulingName(name);
    return { verb: name, zh, en, allowed: !refusal, why: refusal && { zh: refusal.zh, en: refusal.en } };
  }) : [];
}
