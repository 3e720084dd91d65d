import { and, asc, count, desc, eq, gt, gte, ilike, inArray, isNotNull, like, lt, or, sql, type SQL } from 'drizzle-orm';
import { z } from '@hono/zod-openapi';
import type { StaffActor } from '../../access/actor.ts';
import { ticketScope } from '../../access/scope.ts';
import type { Core } from '../../core.ts';
import { problem, suggestion, ticket } from '../../db/schema/index.ts';
import { appealTypes, callerCategories, channels, ticketStates, urgencies } from '../../db/schema/types.ts';
import { addDays, cityMoment } from '../../deadline/city-day.ts';
import { cityDayParam } from './city-day-param.ts';
import { drillConditions, drillFilter, exactTotal } from './drill.ts';
import { ownStage } from '../../hotline/stages.ts';
import { workingTicketStates } from '../../ticket/table.ts';
import { ticketLines } from '../present/ticket-line.ts';
import { ticketLine } from '../views.ts';

const many = <T extends string>(values: readonly [T, ...T[]]) => z.string().transform((s) => s.split(',')).pipe(z.array(z.enum(values)));

export const ticketFilter = z.object({
  state: many(ticketStates).optional(), board: z.enum(['dispatch', 'review', 'visit']).optional(), visitBy: z.enum(['phone', 'message']).optional(), q: z.string().trim().max(100).optional(),
  appealType: many(appealTypes).optional(), urgency: many(urgencies).optional(), channel: many(channels).optional(), decision: many(['auto', 'ask', 'hold']).optional(),
  unitId: z.string().max(64).optional(), regionCode: z.string().regex(/^\d{2,20}$/).optional(), matterCode: z.string().regex(/^\d{2,10}$/).optional(), category: z.string().max(40).optional(),
  problemNo: z.string().max(40).optional(), callerCategory: many(callerCategories).optional(), language: z.string().max(20).optional(), mine: z.enum(['1']).optional(), aboutStaff: z.enum(['1']).optional(), overdue: z.enum(['1']).optional(), from: cityDayParam.optional(), to: cityDayParam.optional(), ...drillFilter,
  sort: z.enum(['dueAt', 'registeredAt', '-registeredAt', '-appealedAt']).optional(), cursor: z.string().refine((text) => readCursor(text) !== null, '翻页标记无效，请从第一页开始').optional(), limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type TicketFilter = z.infer<typeof ticketFilter>;

export const ticketPage = z.object({
  items: z.array(ticketLine), nextCursor: z.string().nullable(),
  /** how many there are in all: on the first page, and null where only reading every ticket's text could tell */
  total: z.number().nullable(),
  /** there are more than `total`: counting stopped there */
  totalIsLeast: z.boolean(),
  /** of a figure's list: so many more are counted in the figure and are not for this reader (confidential, about staff); 0 of any other list */
  withheld: z.number(),
});
export type TicketPage = z.infer<typeof ticketPage>;

const boards = { dispatch: ['pendingDispatch', 'registered'], review: ['pendingReview'], visit: ['pendingVisit'] } as const;
const stageOfBoard = { dispatch: 'dispatch', review: 'appraisal', visit: 'visit' } as const;
/** Counting stops here and says so: nobody reads page 40, and an exact count of a million rows costs more than the page. */
const countLimit = 2_000;

/** A page of what the actor may see. The cursor is the last row's sort key and id, so pages do not shift while tickets come in. */
export async function listTickets(core: Core, actor: StaffActor, f: TicketFilter): Promise<TicketPage> {
  const sort = f.sort ?? (f.board ? 'registeredAt' : f.appealedFrom ? '-appealedAt' : '-registeredAt');
  const where = and(ticketScope(actor), ...conditions(core, actor, f), sort === 'dueAt' ? isNotNull(ticket.dueAt) : undefined);
  const by = ({ dueAt: 'dueAt', '-appealedAt': 'appealedAt' } as const)[sort as 'dueAt' | '-appealedAt'] ?? 'registeredAt';
  const key = ticket[by];
  const down = sort.startsWith('-');
  const after = f.cursor === undefined ? null : readCursor(f.cursor);
  const page = and(where, after
    ? down ? or(lt(key, after.at), and(eq(key, after.at), lt(ticket.id, after.id))) : or(gt(key, after.at), and(eq(key, after.at), gt(ticket.id, after.id)))
    : undefined);
  const order = down ? [desc(key), desc(ticket.id)] : [asc(key), asc(ticket.id)];
  const rows = await core.db.select().from(ticket).where(page).orderBy(...order).limit(f.limit + 1);
  const shown = rows.slice(0, f.limit);
  const last = rows.length > f.limit ? shown.at(-1) : undefined;
  return {
    items: await ticketLines(core, core.db, shown),
    nextCursor: last ? `${(last[by] as Date).toISOString()}_${last.id}` : null,
    ...await totals(core, actor, f, where, rows.length, last !== undefined),
  };
}

async function totals(core: Core, actor: StaffActor, f: TicketFilter, where: SQL | undefined, shown: number, more: boolean): Promise<Pick<TicketPage, 'total' | 'totalIsLeast' | 'withheld'>> {
  if (f.cursor || (more && f.q)) return { total: null, totalIsLeast: false, withheld: 0 };
  const exact = await exactTotal(core, actor, f, conditions(core, actor, f));
  if (exact) return { ...exact, totalIsLeast: false };
  return { ...(more ? await counted(core, where) : { total: shown, totalIsLeast: false }), withheld: 0 };
}

async function counted(core: Core, where: SQL | undefined): Promise<{ total: number; totalIsLeast: boolean }> {
  const [row] = await core.db.select({ n: count() }).from(core.db.select({ id: ticket.id }).from(ticket).where(where).limit(countLimit + 1).as('counted'));
  return { total: Math.min(row!.n, countLimit), totalIsLeast: row!.n > countLimit };
}

/** A cursor as `nextCursor` gives it, or null for anything else. */
function readCursor(text: string): { at: Date; id: number } | null {
  const [, at, id] = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)_(\d{1,15})$/.exec(text) ?? [];
  const moment = new Date(at ?? '');
  return Number.isNaN(moment.getTime()) ? null : { at: moment, id: Number(id) };
}

function conditions(core: Core, actor: StaffActor, f: TicketFilter): (SQL | undefined)[] {
  return [
    f.state && inArray(ticket.state, f.state),
    f.board && and(inArray(ticket.state, [...boards[f.board]]), ownStage(actor, stageOfBoard[f.board])),
    f.appealType && inArray(ticket.appealType, f.appealType),
    f.urgency && inArray(ticket.urgency, f.urgency),
    f.channel && inArray(ticket.channel, f.channel),
    f.decision && sql`exists (select 1 from ${suggestion} where ${suggestion.ticketId} = ticket.id and ${inArray(suggestion.decision, f.decision)})`,
    f.visitBy && sql`exists (select 1 from visit v where v.ticket_id = ticket.id and v.state = 'due' and (v.planned_method = 'phone') = ${f.visitBy === 'phone'})`,
    f.unitId ? eq(ticket.leadUnitId, f.unitId) : undefined,
    f.regionCode ? like(ticket.regionCode, `${f.regionCode}%`) : undefined,
    f.matterCode ? like(ticket.matterCode, `${f.matterCode}%`) : undefined,
    f.category ? eq(ticket.category, f.category) : undefined,
    f.problemNo ? sql`ticket.problem_id = (select id from ${problem} where ${problem.problemNo} = ${f.problemNo})` : undefined,
    f.callerCategory && inArray(ticket.callerCategory, f.callerCategory),
    f.language ? eq(ticket.language, f.language) : undefined,
    f.mine ? eq(ticket.caseAgentId, actor.staffId) : undefined,
    f.aboutStaff ? eq(ticket.isAboutStaff, true) : undefined,
    f.overdue ? and(lt(ticket.dueAt, core.now()), inArray(ticket.state, workingTicketStates)) : undefined,
    f.from ? gte(ticket.registeredAt, cityMoment(f.from, '00:00')) : undefined,
    f.to ? lt(ticket.registeredAt, cityMoment(addDays(f.to, 1), '00:00')) : undefined,
    ...drillConditions(f),
    search(f.q),
  ];
}

/** A ticket number exactly, else words in title, content or address. */
function search(q: string | undefined): SQL | undefined {
  if (!q) return undefined;
  if (/^\d{12,20}$/.test(q)) return eq(ticket.ticketNo, q);
  const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  const matches = q.toLowerCase() === q.toUpperCase() ? like : ilike; // Chinese has no case, and to ignore case takes several times as long
  return or(matches(ticket.title, pattern), matches(ticket.content, pattern), matches(ticket.address, pattern));
}
