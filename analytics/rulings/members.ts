/** Members as rulings name them. */
import { and, eq, inArray, sql } from 'drizzle-orm';
import { errors, schema, ticketScope, type Tx } from '../../ticketing/index.ts';
import { groupMember, ticketGroup } from '../db/schema/index.ts';
import type { GroupRow } from '../placing/write-group.ts';
import type { Chosen, RulingWork } from './verb.ts';

const { problem, ticket } = schema;

/**
 * Those chosen, and whatever was merged into one of them (并单) and stands beside it: the same matter goes the same way.
 * @throws ruleRefused notInGroup
 */
export async function chosenMembers({ tx, actor, group }: RulingWork, ticketNos: readonly string[]): Promise<Chosen[]> {
  const wanted = [...new Set(ticketNos)];
  const here = and(eq(groupMember.groupKey, group.key), eq(groupMember.hidden, false), eq(ticket.isConfidential, false));
  const found = await tx.select({ id: ticket.id, ticketNo: ticket.ticketNo, rulingSeq: groupMember.rulingSeq }).from(ticket).innerJoin(groupMember, eq(groupMember.ticketId, ticket.id))
    .where(and(inArray(ticket.ticketNo, wanted), here, ticketScope(actor))).orderBy(groupMember.seq);
  const missing = wanted.filter((no) => !found.some((f) => f.ticketNo === no));
  if (missing.length) throw errors.ruleRefused('notInGroup', `${missing.slice(0, 3).join('、')}${missing.length > 3 ? `等${missing.length}件` : ''}不在该组中，可能刚被移走；请刷新后重新选择。`, `${missing.join(', ')}: not in this group; look again and choose anew.`);
  const followers = await tx.select({ id: ticket.id, ticketNo: ticket.ticketNo, rulingSeq: groupMember.rulingSeq }).from(ticket).innerJoin(groupMember, eq(groupMember.ticketId, ticket.id))
    .where(and(inArray(ticket.masterTicketId, found.map((f) => f.id)), eq(ticket.state, 'merged'), here)).orderBy(groupMember.seq);
  return [...found, ...followers.filter((f) => !found.some((g) => g.id === f.id))];
}

/** @throws ruleRefused nothingLeft */
export async function someStay({ tx, group }: RulingWork, going: readonly Chosen[], instead: string): Promise<void> {
  const [row] = await tx.select({ n: sql<number>`count(*)::int` }).from(groupMember).where(and(eq(groupMember.groupKey, group.key), eq(groupMember.hidden, false)));
  if (row!.n <= going.length) throw errors.ruleRefused('nothingLeft', `选中的是全部成员，本组将不剩一件；${instead}。`, 'That is every member; at least one must stay.');
}

/** Another group, held so that nobody founds a problem on it meanwhile. @throws ruleRefused sameGroup, groupUnknown */
export async function otherGroup({ tx, group }: RulingWork, key: string): Promise<GroupRow> {
  if (key === group.key) throw errors.ruleRefused('sameGroup', '选的就是本组，请选另一组。', 'That is this very group.');
  const [other] = await tx.select().from(ticketGroup).where(eq(ticketGroup.key, key)).for('update');
  if (!other?.messages) throw errors.ruleRefused('groupUnknown', '没有这个诉求组，可能已并入别的组；请重新搜索。', 'No such group; search again.');
  return other;
}

/** The group's problem while it is in hand, else null. */
export async function problemInHand(tx: Tx, group: Pick<GroupRow, 'problemId'>): Promise<{ id: number; problemNo: string } | null> {
  if (group.problemId === null) return null;
  const [row] = await tx.select({ id: problem.id, problemNo: problem.problemNo, state: problem.state }).from(problem).where(eq(problem.id, group.problemId)).for('share');
  return row && row.state !== 'closed' ? row : null;
}
