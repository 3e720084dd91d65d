import { and, desc, eq, gte, inArray, isNotNull, isNull, lt, sql } from 'drizzle-orm';
import { z } from '@hono/zod-openapi';
import type { StaffActor } from '../../access/actor.ts';
import { readsOversightOf } from '../../access/own-units.ts';
import type { Core } from '../../core.ts';
import { card, problem, ticket } from '../../db/schema/index.ts';
import { addDays, cityMoment } from '../../deadline/city-day.ts';
import { subjectInSight } from '../../problem/scope.ts';
import { isAppealed } from '../../supervision/cards/appealed.ts';
import type { CardLine } from '../oversight-views.ts';
import { cardViews } from '../present/card-view.ts';
import { cityDayParam } from './city-day-param.ts';

export const cardFilter = z.object({
  from: cityDayParam.optional(), to: cityDayParam.optional(), unitId: z.string().max(64).optional(), colour: z.enum(['yellow', 'red']).optional(),
  /** counted: not withdrawn; appealed: an appeal waits for its decision */
  standing: z.enum(['counted', 'withdrawn', 'appealed']).optional(),
});

const mostCards = 500;

/** The ledger of cards, newest first; withdrawn ones stay in it, marked. */
export async function listCards(core: Core, actor: StaffActor, f: z.infer<typeof cardFilter>): Promise<CardLine[]> {
  const units = readsOversightOf(actor);
  const rows = await core.db.select({ card, ticketNo: ticket.ticketNo, problemNo: problem.problemNo, title: sql<string>`coalesce(${ticket.title}, ${problem.title})` }).from(card).leftJoin(ticket, eq(ticket.id, card.ticketId)).leftJoin(problem, eq(problem.id, card.problemId)).where(and(
    subjectInSight(actor, card), units === null ? undefined : inArray(card.unitId, units.length ? units : ['']),
    f.from ? gte(card.issuedAt, cityMoment(f.from, '00:00')) : undefined, f.to ? lt(card.issuedAt, cityMoment(addDays(f.to, 1), '00:00')) : undefined,
    f.unitId ? eq(card.unitId, f.unitId) : undefined, f.colour ? eq(card.colour, f.colour) : undefined,
    f.standing === 'counted' ? isNull(card.withdrawnAt) : f.standing === 'withdrawn' ? isNotNull(card.withdrawnAt) : f.standing === 'appealed' ? isAppealed() : undefined,
  )).orderBy(desc(card.issuedAt), desc(card.id)).limit(mostCards);
  const views = await cardViews(core, rows.map((r) => r.card));
  return views.map((view, i) => ({ ...view, ticketNo: rows[i]!.ticketNo, problemNo: rows[i]!.problemNo, title: rows[i]!.title }));
}
