/** What a list shows of each group. */
import { and, eq, gte, inArray, ne, notInArray, sql } from 'drizzle-orm';
import { addDays, cityDay, cityMoment, regionName, schema, unitName, type Core } from '../../ticketing/index.ts';
import { groupMember } from '../db/schema/index.ts';
import type { GroupRow } from '../placing/write-group.ts';
import type { GroupLine } from './views.ts';

const { problem, ticket } = schema;
const sparkDays = 30;

export async function groupLines(core: Core, rows: GroupRow[], hidden: number[]): Promise<GroupLine[]> {
  const [sparks, problems] = await Promise.all([sparksOf(core, rows.map((r) => r.key), hidden), problemsOf(core, rows.flatMap((r) => r.problemId ?? []))]);
  return rows.map((row) => ({
    groupKey: row.key, name: row.name, citizens: row.citizens, messages: row.messages, places: row.places, firstAt: row.firstAt.toISOString(), lastAt: row.lastAt.toISOString(), heat: row.heat, hotspot: row.hotspot,
    spark: sparks.get(row.key) ?? Array.from({ length: sparkDays }, () => 0), regionName: regionName(core.city, row.regionCode),
    matterName: row.matterCode ? core.city.matters.get(row.matterCode)?.name ?? null : null, problem: problems.get(row.problemId ?? -1) ?? null,
  }));
}

/** Messages a day over the last 30 city days, for all groups at once. */
async function sparksOf(core: Core, keys: string[], hidden: number[]): Promise<Map<string, number[]>> {
  const sparks = new Map<string, number[]>();
  if (!keys.length) return sparks;
  const first = addDays(cityDay(core.now()), 1 - sparkDays);
  const days = new Map(Array.from({ length: sparkDays }, (_, i) => [addDays(first, i), i]));
  const day = sql<string>`to_char(${groupMember.at} at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`;
  const rows = await core.db.select({ key: groupMember.groupKey, day, n: sql<number>`count(*)::int` }).from(groupMember).innerJoin(ticket, and(eq(ticket.id, groupMember.ticketId), eq(ticket.isConfidential, false), ne(ticket.state, 'cancelled')))
    .where(and(inArray(groupMember.groupKey, keys), gte(groupMember.at, cityMoment(first, '00:00')), hidden.length ? notInArray(groupMember.ticketId, hidden) : undefined)).groupBy(groupMember.groupKey, sql`2`);
  for (const row of rows) {
    const spark = sparks.get(row.key) ?? Array.from({ length: sparkDays }, () => 0);
    const at = days.get(row.day);
    if (at !== undefined) spark[at]! += row.n;
    sparks.set(row.key, spark);
  }
  return sparks;
}

export async function problemsOf(core: Core, ids: number[]): Promise<Map<number, NonNullable<GroupLine['problem']>>> {
  const rows = ids.length ? await core.db.select().from(problem).where(inArray(problem.id, ids)) : [];
  return new Map(rows.map((p) => [p.id, { problemNo: p.problemNo, state: p.state, leadUnitName: unitName(core.city, p.leadUnitId) }]));
}
