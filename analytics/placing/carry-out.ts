/** What the machine found in a second look, as rows: members move, groups are counted anew, and who comes into a group in hand joins its problem. */
import { and, eq, inArray, sql } from 'drizzle-orm';
import { schema, type Db, type Tx } from '../../ticketing/index.ts';
import { ticketGroup, type MemberBecause } from '../db/schema/index.ts';
import type { Move } from '../groups/index.ts';
import type { GroupIndex } from './group-index.ts';
import { askToJoin, moveMembers, settleGroups, type Moving } from './move-members.ts';

const { problem, ticket } = schema;

/** Under the lock of the groups; all moves go to one group. @returns the groups that were left, with those who left */
export async function carryOut(tx: Tx, index: GroupIndex, moves: readonly Move[], cause: Extract<Moving['cause'], 'regroup' | 'draw'>, now: Date): Promise<Map<string, number[]>> {
  const target = moves[0]!.to;
  const byId = new Map(moves.map((m) => [Number(m.id), m]));
  const texts = await textsOf(tx, [...byId.keys()]);
  const because = (id: number): MemberBecause => {
    const { because: found } = byId.get(id)!;
    return (found.nearest && texts.has(id) ? index.explain(texts.get(id)!, found.nearest) : null) ?? found;
  };
  const left = await moveMembers(tx, { ticketIds: [...byId.keys()], to: target, cause, by: 'machine', score: (id) => byId.get(id)!.score, because }, now);
  await settleGroups(tx, [target, ...left.keys()], now, target);
  await askToJoin(tx, target, [...left.values()].flat());
  return left;
}

/** Groups of which a problem was made that is not closed: they take others in, and are not dissolved. */
export async function groupsInHand(db: Db | Tx, keys?: string[]): Promise<Set<string>> {
  const rows = await db.select({ key: ticketGroup.key }).from(ticketGroup).innerJoin(problem, eq(problem.id, ticketGroup.problemId)).where(and(sql`${problem.state} <> 'closed'`, keys ? inArray(ticketGroup.key, keys) : undefined));
  return new Set(rows.map((r) => r.key));
}

async function textsOf(tx: Tx, ids: number[]) {
  const rows = await tx.select({ id: ticket.id, title: ticket.title, content: ticket.content, regionCode: ticket.regionCode, address: ticket.address }).from(ticket).where(inArray(ticket.id, ids));
  return new Map(rows.map(({ id, ...text }) => [id, text]));
}
