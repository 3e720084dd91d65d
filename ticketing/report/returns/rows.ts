/** The returns a ledger counts, each with the working time until its decision and who answers for that time. */
import { and, desc, eq, gte, inArray, lt, ne, sql, type SQL } from 'drizzle-orm';
import type { StaffActor } from '../../access/actor.ts';
import { roleFor } from '../../access/actor.ts';
import { notAboutThem } from '../../access/accused.ts';
import { actsForUnit, seesWholeCity, ticketScope } from '../../access/scope.ts';
import { subtreeIds } from '../../catalogue/city.ts';
import type { Core } from '../../core.ts';
import { assignment, request, staff, ticket } from '../../db/schema/index.ts';
import { addDays, cityMoment } from '../../deadline/city-day.ts';
import { workingBetween } from '../../deadline/working-time.ts';
import { errors } from '../../errors.ts';

/** `from` and `to` are days of the city on which it was asked, both included; `unitId` stands for the unit and all below it. */
export interface ReturnSpan { from: string; to: string; unitId?: string | undefined }
export interface ReturnRow { request: typeof request.$inferSelect; unitId: string; ticketNo: string; title: string; seen: boolean; decidedByName: string | null; workingMs: number; chargedTo: 'unit' | 'centre' | null }

/** A year of returns of a big city; beyond it somebody must choose a shorter span, because a cut-off sum would be a wrong one. */
const mostRows = 50_000;

/** @throws notAllowed for roles that have no ledger, ruleRefused spanTooLong */
export async function returnRows(core: Core, actor: StaffActor, span: ReturnSpan): Promise<ReturnRow[]> {
  const rows = await core.db.select({ request, unitId: assignment.unitId, regionCode: ticket.regionCode, ticketNo: ticket.ticketNo, title: ticket.title, seen: sql<boolean>`${ticketScope(actor)}`, decidedByName: staff.name })
    .from(request).innerJoin(assignment, eq(assignment.id, request.assignmentId)).innerJoin(ticket, eq(ticket.id, request.ticketId)).leftJoin(staff, eq(staff.id, request.decidedBy))
    .where(and(eq(request.kind, 'return'), gte(request.requestedAt, cityMoment(span.from, '00:00')), lt(request.requestedAt, cityMoment(addDays(span.to, 1), '00:00')), ledgerScope(actor),
      span.unitId ? inArray(assignment.unitId, subtreeIds(core.city, core.city.units.get(span.unitId)?.path ?? '-')) : undefined))
    .orderBy(desc(request.requestedAt), desc(request.id)).limit(mostRows + 1);
  if (rows.length > mostRows) throw errors.ruleRefused('spanTooLong', `这段时间的退单超过${mostRows}件，请缩短时间范围或选定单位。`, `More than ${mostRows} returns; choose a shorter span or one unit.`);
  const now = core.now();
  return rows.map(({ regionCode, ...row }) => ({
    ...row, workingMs: workingBetween(core.calendarFor(regionCode, row.request.requestedAt), row.request.requestedAt, row.request.decidedAt ?? now),
    chargedTo: row.request.state === 'rejected' ? 'unit' : row.request.state === 'approved' ? 'centre' : null,
  }));
}

/**
 * The centre counts what it decides: returns of lead and supporting units on tickets it may see. A unit counts its own and those below it, also after the
 * ticket has left it, but never one about a complaint against itself.
 */
function ledgerScope(actor: StaffActor): SQL | undefined {
  if (seesWholeCity(actor) || roleFor(actor, ['subCenterAdmin'])) return and(ticketScope(actor), ne(assignment.role, 'delegated'));
  if (!actsForUnit(actor)) throw errors.notAllowed('您的岗位没有退单台账。', 'There is no ledger of returns for your role.');
  return and(inArray(assignment.unitId, actor.unitIds), notAboutThem(actor));
}
