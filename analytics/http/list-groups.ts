import { and, desc, eq, gt, gte, ilike, inArray, like, notInArray, sql } from 'drizzle-orm';
import { z } from '@hono/zod-openapi';
import { addDays, cityDay, cityMoment, errors, hiddenTicketIds, regionName, schema, stateName, ticketScope, unitName, type Core, type StaffActor } from '../../ticketing/index.ts';
import { groupMember, ticketGroup } from '../db/schema/index.ts';
import { groupWithout, type GroupRow } from '../placing/write-group.ts';
import type { GroupDetail, GroupLine } from './views.ts';

const { problem, ticket } = schema;
const sparkDays = 30;
const membersShown = 500;

export const groupFilter = z.object({
  hotspot: z.enum(['1']).optional(), q: z.string().trim().max(60).optional(), regionCode: z.string().regex(/^\d{2,20}$/).optional(),
  sort: z.enum(['heat', '-lastAt']).default('heat'), limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** The hottest groups, or the latest. */
export async function listGroups(core: Core, actor: StaffActor, f: z.infer<typeof groupFilter>): Promise<GroupLine[]> {
  const rows = await core.db.select().from(ticketGroup).where(and(
    gt(ticketGroup.messages, 0), f.hotspot ? eq(ticketGroup.hotspot, true) : undefined, f.regionCode ? like(ticketGroup.regionCode, `${f.regionCode}%`) : undefined,
    f.q ? ilike(ticketGroup.name, `%${f.q.replace(/[\\%_]/g, '\\$&')}%`) : undefined,
  )).orderBy(f.sort === 'heat' ? desc(ticketGroup.heat) : desc(ticketGroup.lastAt), ticketGroup.key).limit(f.limit);
  const seen = await asSeen(core, actor, rows);
  const wanted = seen.rows.filter((row) => row.messages > 0 && (!f.hotspot || row.hotspot) && (!f.q || seen.hidden.length === 0 || row.name.includes(f.q)) && row.regionCode.startsWith(f.regionCode ?? ''));
  return groupLines(core, seen.hidden.length ? wanted.toSorted((a, b) => (f.sort === 'heat' ? b.heat - a.heat : b.lastAt.getTime() - a.lastAt.getTime())) : wanted, seen.hidden);
}

/** Groups with complaints about the reader's own unit among their members, as if there were none. For nearly everybody that is the rows as they are. */
async function asSeen(core: Core, actor: StaffActor, rows: GroupRow[]): Promise<{ rows: GroupRow[]; hidden: number[] }> {
  const hidden = await hiddenTicketIds(core, actor);
  const touched = hidden.length && rows.length ? await core.db.selectDistinct({ key: groupMember.groupKey }).from(groupMember).where(and(inArray(groupMember.ticketId, hidden), inArray(groupMember.groupKey, rows.map((r) => r.key)))) : [];
  const keys = new Set(touched.map((t) => t.key));
  if (!keys.size) return { rows, hidden: [] };
  const left = await Promise.all(rows.map((row) => (keys.has(row.key) ? groupWithout(core.db, row, hidden, core.now()) : row)));
  return { rows: left.filter((row) => row !== null), hidden };
}

/** @throws notFound */
export async function groupDetailOf(core: Core, actor: StaffActor, groupKey: string): Promise<GroupDetail> {
  const [row] = await core.db.select().from(ticketGroup).where(and(eq(ticketGroup.key, groupKey), gt(ticketGroup.messages, 0)));
  if (!row) throw errors.notFound('诉求组');
  const seen = await asSeen(core, actor, [row]);
  if (!seen.rows.length) throw errors.notFound('诉求组');
  const [line] = await groupLines(core, seen.rows, seen.hidden);
  const members = await core.db.select({ ticket, score: groupMember.score, because: groupMember.because }).from(groupMember).innerJoin(ticket, eq(ticket.id, groupMember.ticketId))
    .where(and(eq(groupMember.groupKey, groupKey), eq(ticket.isConfidential, false), ticketScope(actor))).orderBy(desc(groupMember.at), desc(groupMember.seq)).limit(membersShown);
  return {
    ...line!,
    members: members.map(({ ticket: t, score, because }) => ({
      ticketNo: t.ticketNo, title: t.title, content: t.content, regionName: regionName(core.city, t.regionCode), address: t.address, appealedAt: t.appealedAt.toISOString(), stateName: stateName('ticket', t.state),
      score, sharedPhrases: because?.sharedPhrases ?? [], note: because?.note ?? '本组第一条',
    })),
  };
}

async function groupLines(core: Core, rows: GroupRow[], hidden: number[]): Promise<GroupLine[]> {
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
  const rows = await core.db.select({ key: groupMember.groupKey, day, n: sql<number>`count(*)::int` }).from(groupMember).innerJoin(ticket, and(eq(ticket.id, groupMember.ticketId), eq(ticket.isConfidential, false)))
    .where(and(inArray(groupMember.groupKey, keys), gte(groupMember.at, cityMoment(first, '00:00')), hidden.length ? notInArray(groupMember.ticketId, hidden) : undefined)).groupBy(groupMember.groupKey, sql`2`);
  for (const row of rows) {
    const spark = sparks.get(row.key) ?? Array.from({ length: sparkDays }, () => 0);
    const at = days.get(row.day);
    if (at !== undefined) spark[at]! += row.n;
    sparks.set(row.key, spark);
  }
  return sparks;
}

async function problemsOf(core: Core, ids: number[]): Promise<Map<number, NonNullable<GroupLine['problem']>>> {
  const rows = ids.length ? await core.db.select().from(problem).where(inArray(problem.id, ids)) : [];
  return new Map(rows.map((p) => [p.id, { problemNo: p.problemNo, state: p.state, leadUnitName: unitName(core.city, p.leadUnitId) }]));
}
