/** From a figure to its tickets: the filters by which figures are counted, and the exact number behind them. */
import { and, eq, gte, isNull, lt, not, sql, type SQL } from 'drizzle-orm';
import { z } from '@hono/zod-openapi';
import { notAboutThem } from '../../access/accused.ts';
import type { StaffActor } from '../../access/actor.ts';
import { seesWholeCity, ticketScope } from '../../access/scope.ts';
import type { Core } from '../../core.ts';
import { ticket } from '../../db/schema/index.ts';
import { addDays, cityMoment } from '../../deadline/city-day.ts';
import { cityDayParam } from './city-day-param.ts';

const some = <T extends string>(values: readonly [T, ...T[]]) => z.string().transform((s) => s.split(',')).pipe(z.array(z.enum(values)));

export const drillFilter = {
  /** the day on which the citizen said it, by which trends count (decision 0005) */
  appealedFrom: cityDayParam.optional(), appealedTo: cityDayParam.optional(),
  /** what has none of these yet */
  without: some(['matter', 'category', 'unit']).optional(),
  /** exactly this code, and nothing below it: what names no more than its district, or no more than its group of matters */
  only: some(['region', 'matter']).optional(),
  /** 并单: those that follow another ticket */
  followers: z.enum(['1']).optional(),
};

interface Drill { from?: string | undefined; to?: string | undefined; appealedFrom?: string | undefined; appealedTo?: string | undefined; without?: ('matter' | 'category' | 'unit')[] | undefined; only?: ('region' | 'matter')[] | undefined; followers?: '1' | undefined; regionCode?: string | undefined; matterCode?: string | undefined }

export const drillConditions = (f: Drill): (SQL | undefined)[] => [
  f.appealedFrom ? gte(ticket.appealedAt, cityMoment(f.appealedFrom, '00:00')) : undefined,
  f.appealedTo ? lt(ticket.appealedAt, cityMoment(addDays(f.appealedTo, 1), '00:00')) : undefined,
  f.without?.includes('matter') ? isNull(ticket.matterCode) : undefined,
  f.without?.includes('category') ? isNull(ticket.category) : undefined,
  f.without?.includes('unit') ? isNull(ticket.leadUnitId) : undefined,
  f.only?.includes('region') && f.regionCode ? eq(ticket.regionCode, f.regionCode) : undefined,
  f.only?.includes('matter') && f.matterCode ? eq(ticket.matterCode, f.matterCode) : undefined,
  f.followers ? eq(ticket.scoringExcluded, 'duplicate') : undefined,
];

/** By these alone a figure is counted; with anything else (a search above all) the number of tickets that are not shown would tell what is in them. */
const figureKeys: readonly string[] = ['from', 'to', 'appealedFrom', 'appealedTo', 'without', 'only', 'followers', 'regionCode', 'matterCode', 'category', 'unitId', 'channel', 'appealType', 'sort', 'limit', 'cursor'];
const isDrill = (f: Drill) => (f.appealedFrom !== undefined || registeredWithin(f) <= longestRegistered) && Object.entries(f).every(([key, value]) => value === undefined || figureKeys.includes(key));
/** Days. By the day of registration tickets themselves are counted, so not over years. */
const longestRegistered = 31;
const registeredWithin = ({ from, to }: Drill) => (from && to ? (Date.parse(to) - Date.parse(from)) / 86_400_000 : Infinity);

/**
 * Of a figure of the whole city: how many of its tickets the list shows, and how many it does not, being confidential or about staff and not for this reader.
 * Both together are the figure. By the day of the appeal counted without reading a ticket: all by one index, those that are not for everybody by another.
 * @returns null where the list is no figure's, or the reader does not read the whole city
 */
export async function exactTotal(core: Core, actor: StaffActor, f: Drill, conditions: (SQL | undefined)[]): Promise<{ total: number; withheld: number } | null> {
  if (!isDrill(f) || !seesWholeCity(actor)) return null;
  const notForAll = sql`(is_confidential or is_about_staff or accused_unit_id is not null or accused_staff_id is not null)`;
  const countOf = async (...where: (SQL | undefined)[]) => Number((await core.db.select({ n: sql<string>`count(*)` }).from(ticket).where(and(...conditions, ...where)))[0]!.n);
  const [all, unseen, hidden] = await Promise.all([countOf(), countOf(notForAll, not(ticketScope(actor))), countOf(notForAll, not(notAboutThem(actor)))]);
  return { total: all - unseen, withheld: unseen - hidden };
}
