/** Other groups that this one may belong with: the likest by their members' words, or looked up by name; and two beside each other. */
import { and, desc, eq, gt, ilike, ne, or, sql } from 'drizzle-orm';
import { errors, schema, ticketScope, type Core, type StaffActor } from '../../ticketing/index.ts';
import { groupMember, ticketGroup } from '../db/schema/index.ts';
import type { GroupIndex } from '../placing/group-index.ts';
import type { GroupRow } from '../placing/write-group.ts';
import { groupSeen } from './group-detail.ts';
import { groupLines } from './group-lines.ts';
import { groupsByKey } from './list-groups.ts';
import type { GroupComparison, NearGroup } from './views.ts';

const { ticket } = schema;
/** Members asked what they are like, and how many answers each gives. */
const asked = 6;
const answers = 30;
const shown = 8;
const mostPhrases = 8;
/** Below this it is more a likeness of words than of matters. */
const leastSimilar = 0.05;

/** @throws notFound */
export async function nearGroups(core: Core, index: GroupIndex, actor: StaffActor, groupKey: string, q?: string): Promise<NearGroup[]> {
  const { row } = await groupSeen(core, actor, groupKey);
  if (q) return (await lines(core, actor, await byName(core, row, q), new Map())).filter((n) => [n.name, ...n.places].some((text) => text.toLowerCase().includes(q.toLowerCase())));
  const likest = await likestGroups(core, index, actor, row);
  const keys = [...likest].filter(([, l]) => l.similarity >= leastSimilar).toSorted((a, b) => b[1].similarity - a[1].similarity).slice(0, shown).map(([key]) => key);
  return lines(core, actor, keys, likest);
}

/** Side by side, with what they share. @throws notFound, ruleRefused sameGroup */
export async function compareGroups(core: Core, index: GroupIndex, actor: StaffActor, a: string, b: string): Promise<GroupComparison> {
  const [left, right] = [await groupSeen(core, actor, a), await groupSeen(core, actor, b)];
  if (left.row.key === right.row.key) throw errors.ruleRefused('sameGroup', '选的就是本组，请选另一组。', 'That is this very group.');
  const { hidden } = left;
  const [likest, [leftLine, rightLine], leftSamples, rightSamples, sharedCitizens] = await Promise.all([
    likestGroups(core, index, actor, left.row, right.row.key), groupLines(core, [left.row, right.row], hidden), samples(core, actor, left.row.key, 3), samples(core, actor, right.row.key, 3), citizensOfBoth(core, left.row.key, right.row.key, hidden),
  ]);
  const found = likest.get(right.row.key);
  const shownOf = (rows: Awaited<ReturnType<typeof samples>>) => rows.map((t) => ({ ticketNo: t.ticketNo, title: t.title, content: t.content, appealedAt: t.appealedAt.toISOString() }));
  return {
    left: { ...leftLine!, samples: shownOf(leftSamples) }, right: { ...rightLine!, samples: shownOf(rightSamples) },
    sharedPhrases: found?.phrases ?? [], sharedPlaces: left.row.places.filter((p) => right.row.places.includes(p)), sharedCitizens, similarity: found?.similarity ?? null,
  };
}

interface Likest { similarity: number; phrases: string[] }

/** What some of its members are most like, outside it. */
async function likestGroups(core: Core, index: GroupIndex, actor: StaffActor, row: GroupRow, only?: string): Promise<Map<string, Likest>> {
  const { hidden } = await groupSeen(core, actor, row.key);
  const mine = await core.db.select({ id: groupMember.ticketId }).from(groupMember).where(eq(groupMember.groupKey, row.key));
  const without = new Set([...mine.map((m) => String(m.id)), ...hidden.map(String)]);
  const found = new Map<string, { similarity: number; phrases: Map<string, number> }>();
  for (const { title, content, regionCode, address } of await samples(core, actor, row.key, asked)) {
    for (const l of await index.like(core.db, { title, content, regionCode, address }, answers, undefined, without)) {
      if (l.groupId === row.key || (only && l.groupId !== only)) continue;
      const group = found.get(l.groupId) ?? { similarity: 0, phrases: new Map<string, number>() };
      group.similarity = Math.max(group.similarity, l.similarity);
      for (const phrase of l.sharedPhrases) group.phrases.set(phrase, (group.phrases.get(phrase) ?? 0) + 1);
      found.set(l.groupId, group);
    }
  }
  return new Map([...found].map(([key, { similarity, phrases }]) => [key, { similarity: Math.round(similarity * 100) / 100, phrases: [...phrases].toSorted((a, b) => b[1] - a[1]).slice(0, mostPhrases).map(([p]) => p) }]));
}

/** The latest members in the reader's sight. */
const samples = (core: Core, actor: StaffActor, key: string, most: number) => core.db.select({ ticketNo: ticket.ticketNo, title: ticket.title, content: ticket.content, regionCode: ticket.regionCode, address: ticket.address, appealedAt: ticket.appealedAt })
  .from(groupMember).innerJoin(ticket, eq(ticket.id, groupMember.ticketId)).where(and(eq(groupMember.groupKey, key), eq(ticket.isConfidential, false), ne(ticket.state, 'cancelled'), ticketScope(actor))).orderBy(desc(groupMember.at), desc(groupMember.seq)).limit(most);

async function byName(core: Core, row: GroupRow, q: string): Promise<string[]> {
  const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  const rows = await core.db.select({ key: ticketGroup.key }).from(ticketGroup)
    .where(and(gt(ticketGroup.messages, 0), ne(ticketGroup.key, row.key), or(ilike(ticketGroup.name, pattern), sql`array_to_string(${ticketGroup.places}, ' ') ilike ${pattern}`))).orderBy(desc(ticketGroup.heat), ticketGroup.key).limit(20);
  return rows.map((r) => r.key);
}

async function lines(core: Core, actor: StaffActor, keys: string[], likest: Map<string, Likest>): Promise<NearGroup[]> {
  const { rows, hidden } = await groupsByKey(core, actor, keys);
  return (await groupLines(core, rows, hidden)).map(({ groupKey, name, citizens, messages, regionName, lastAt, places, problem }) => {
    const found = likest.get(groupKey);
    return { groupKey, name, citizens, messages, regionName, lastAt, places, problem, similarity: found?.similarity ?? null, sharedPhrases: found?.phrases ?? [] };
  });
}

/** People who wrote in both; whom a reader may not know of is not among them. */
async function citizensOfBoth(core: Core, a: string, b: string, hidden: number[]): Promise<number> {
  const of = (key: string) => sql`select citizen_key from group_member where group_key = ${key} and not hidden ${hidden.length ? sql`and ticket_id <> all(${sql.param(hidden)}::bigint[])` : sql``}`;
  const [row] = await core.db.execute<{ n: number }>(sql`select count(*)::int as n from (${of(a)} intersect ${of(b)}) both_of_them`);
  return row!.n;
}
