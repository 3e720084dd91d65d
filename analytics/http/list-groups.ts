import { and, desc, eq, gt, gte, ilike, inArray, isNull, like, lt, notInArray, or, sql, type SQL } from 'drizzle-orm';
import { z } from '@hono/zod-openapi';
import { addDays, cityDay, cityMoment, isRealDay, schema, type Core, type StaffActor } from '../../ticketing/index.ts';
import { ticketGroup } from '../db/schema/index.ts';
import { lastRegrouping } from '../placing/regroup-groups.ts';
import type { GroupRow } from '../placing/write-group.ts';
import { groupLines, problemsOf } from './group-lines.ts';
import { seenBy } from './seen-groups.ts';
import type { GroupsPage } from './views.ts';

const { problem } = schema;
const day = z.string().refine(isRealDay, '日期格式为 YYYY-MM-DD');

export const groupFilter = z.object({
  hotspot: z.enum(['1']).optional(), /** without groups of one appeal */ many: z.enum(['1']).optional(), q: z.string().trim().max(60).optional(), regionCode: z.string().regex(/^\d{2,20}$/).optional(), matterCode: z.string().max(32).optional(),
  /** of a problem in hand, of one that is closed, of none yet */
  problem: z.enum(['inHand', 'closed', 'none']).optional(),
  /** city days between which it was heard of */
  from: day.optional(), to: day.optional(),
  sort: z.enum(['heat', 'citizens', '-lastAt']).default('heat'), limit: z.coerce.number().int().min(1).max(200).default(50), offset: z.coerce.number().int().min(0).max(100_000).default(0),
});
type Filter = z.infer<typeof groupFilter>;

const order = { heat: ticketGroup.heat, citizens: ticketGroup.citizens, '-lastAt': ticketGroup.lastAt } as const;
const rank: Record<Filter['sort'], (row: GroupRow) => number> = { heat: (row) => row.heat, citizens: (row) => row.citizens, '-lastAt': (row) => row.lastAt.getTime() };

/** A page of groups, with how many there are of each sort. */
export async function listGroups(core: Core, actor: StaffActor, f: Filter): Promise<GroupsPage> {
  const seen = await seenBy(core, actor);
  const apart = [...seen.otherwise.keys()];
  const others = await asConditioned(core, f, [...seen.otherwise.values()].filter((row) => row !== null));
  const where = and(about(f), apart.length ? notInArray(ticketGroup.key, apart) : undefined);
  const [rows, [counted], regrouped] = await Promise.all([
    core.db.select().from(ticketGroup).where(and(where, f.hotspot ? hot : undefined, f.problem ? inState[f.problem] : undefined)).orderBy(desc(order[f.sort]), ticketGroup.key).limit(f.offset + f.limit).offset(others.listed.length ? 0 : f.offset),
    core.db.select({ all: count(), hotspots: count(hot), unowned: count(inState.none), inHand: count(inState.inHand), total: count(and(f.hotspot ? hot : undefined, f.problem ? inState[f.problem] : undefined)) }).from(ticketGroup).where(where),
    lastRegrouping(core.db),
  ]);
  const page = others.listed.length ? [...rows, ...others.listed].toSorted((a, b) => rank[f.sort](b) - rank[f.sort](a) || (a.key < b.key ? -1 : 1)).slice(f.offset, f.offset + f.limit) : rows.slice(0, f.limit);
  const { total, ...counts } = counted!;
  return {
    items: await groupLines(core, page, seen.hidden), total: total + others.listed.length,
    counts: { all: counts.all + others.all.length, hotspots: counts.hotspots + others.all.filter((r) => r.hotspot).length, unowned: counts.unowned + others.all.filter((r) => r.problemId === null).length, inHand: counts.inHand + others.inHand },
    regrouped: regrouped && { at: regrouped.endedAt!.toISOString(), merged: regrouped.merged ?? 0, moved: regrouped.moved ?? 0 },
  };
}

const hot = eq(ticketGroup.hotspot, true);
const ofProblem = (condition: SQL) => sql`exists (select 1 from ${problem} where ${problem.id} = ${ticketGroup.problemId} and ${condition})`;
const inState = { none: isNull(ticketGroup.problemId), inHand: ofProblem(sql`${problem.state} <> 'closed'`), closed: ofProblem(sql`${problem.state} = 'closed'`) };
const count = (condition?: SQL) => (condition ? sql<number>`(count(*) filter (where ${condition}))::int` : sql<number>`count(*)::int`);

/** What a group is about, and when: all of the filter but hotspot and problem. */
function about(f: Filter): SQL | undefined {
  const pattern = f.q && `%${f.q.replace(/[\\%_]/g, '\\$&')}%`;
  return and(
    f.many ? sql`${ticketGroup.messages} > 1` : gt(ticketGroup.messages, 0),
    f.regionCode ? like(ticketGroup.regionCode, `${f.regionCode}%`) : undefined, f.matterCode ? like(ticketGroup.matterCode, `${f.matterCode.replace(/[\\%_]/g, '\\$&')}%`) : undefined,
    pattern ? or(ilike(ticketGroup.name, pattern), sql`array_to_string(${ticketGroup.places}, ' ') ilike ${pattern}`) : undefined,
    f.from ? gte(ticketGroup.lastAt, cityMoment(f.from, '00:00')) : undefined, f.to ? lt(ticketGroup.firstAt, cityMoment(addDays(f.to, 1), '00:00')) : undefined,
  );
}

/** The same of the few groups that this reader sees otherwise than the database holds them. */
async function asConditioned(core: Core, f: Filter, rows: GroupRow[]): Promise<{ all: GroupRow[]; listed: GroupRow[]; inHand: number }> {
  const all = rows.filter((row) => row.messages > (f.many ? 1 : 0) && row.regionCode.startsWith(f.regionCode ?? '') && (row.matterCode ?? '').startsWith(f.matterCode ?? '')
    && (!f.q || [row.name, ...row.places].some((text) => text.toLowerCase().includes(f.q!.toLowerCase())))
    && (!f.from || cityDay(row.lastAt) >= f.from) && (!f.to || cityDay(row.firstAt) <= f.to));
  const problems = await problemsOf(core, all.flatMap((row) => row.problemId ?? []));
  const stateOf = (row: GroupRow) => (row.problemId === null ? 'none' : problems.get(row.problemId)?.state === 'closed' ? 'closed' : 'inHand');
  return { all, listed: all.filter((row) => (!f.hotspot || row.hotspot) && (!f.problem || stateOf(row) === f.problem)), inHand: all.filter((row) => stateOf(row) === 'inHand').length };
}

/** Groups by their keys, as the reader sees them, in the order asked for. */
export async function groupsByKey(core: Core, actor: StaffActor, keys: readonly string[]): Promise<{ rows: GroupRow[]; hidden: number[] }> {
  const seen = await seenBy(core, actor, keys);
  const found = keys.length ? await core.db.select().from(ticketGroup).where(and(inArray(ticketGroup.key, [...keys]), gt(ticketGroup.messages, 0))) : [];
  const byKey = new Map(found.map((row) => [row.key, seen.otherwise.has(row.key) ? seen.otherwise.get(row.key)! : row]));
  return { rows: keys.flatMap((key) => byKey.get(key) ?? []), hidden: seen.hidden };
}
