import { and, asc, count, eq, inArray, max, min } from 'drizzle-orm';
import type { StaffActor } from '../../access/actor.ts';
import { ticketScope } from '../../access/scope.ts';
import { openAssignmentStates } from '../../assignment/table.ts';
import { regionName, unitName } from '../../catalogue/city.ts';
import type { Core } from '../../core.ts';
import { assignment, conference, due, request, ticket } from '../../db/schema/index.ts';
import type { HardCaseView } from '../dispute-views.ts';
import { lightOf } from '../present/light.ts';
import { iso } from '../present/ticket-line.ts';

/** Open hard cases in the actor's sight, the conference that is due first at the top; those that wait only for the ruling after them. */
export async function hardCases(core: Core, actor: StaffActor): Promise<HardCaseView[]> {
  const rows = await core.db.select().from(ticket).where(and(eq(ticket.state, 'hardCase'), ticketScope(actor))).orderBy(asc(ticket.hardAt), asc(ticket.id)).limit(500);
  if (!rows.length) return [];
  const ids = rows.map((r) => r.id);
  const [clocks, leads, returns, held] = await Promise.all([
    core.db.select({ id: due.ticketId, at: min(due.at) }).from(due).where(and(inArray(due.ticketId, ids), eq(due.clock, 'conference'), inArray(due.state, ['pending', 'fired']))).groupBy(due.ticketId),
    core.db.select().from(assignment).where(and(inArray(assignment.ticketId, ids), eq(assignment.role, 'lead'), inArray(assignment.state, [...openAssignmentStates]))),
    core.db.select({ ticketId: request.ticketId, unitId: assignment.unitId }).from(request).innerJoin(assignment, eq(assignment.id, request.assignmentId)).where(and(inArray(request.ticketId, ids), eq(request.kind, 'return'))).orderBy(request.id),
    core.db.select({ id: conference.ticketId, n: count(), last: max(conference.heldAt) }).from(conference).where(inArray(conference.ticketId, ids)).groupBy(conference.ticketId),
  ]);
  const unit = (id: string) => ({ id, name: unitName(core.city, id) });
  const views = rows.map((row): HardCaseView => {
    const met = held.find((h) => h.id === row.id);
    // A clock that fired keeps its row: after a conference it is over all the same.
    const by = met ? null : clocks.find((c) => c.id === row.id)?.at ?? null;
    const lead = leads.findLast((a) => a.ticketId === row.id);
    return {
      ticketNo: row.ticketNo, title: row.title, matterName: row.matterCode ? core.city.matters.get(row.matterCode)?.name ?? null : null, regionName: regionName(core.city, row.regionCode), hardAt: iso(row.hardAt), conferenceBy: iso(by), ...lightOf(core, row, by),
      temporaryLead: lead ? unit(lead.unitId) : null, refusedUnits: [...new Set(returns.filter((r) => r.ticketId === row.id).map((r) => r.unitId))].map(unit), conferences: met?.n ?? 0, lastConferenceAt: iso(met?.last), dueAt: iso(row.dueAt),
    };
  });
  return views.toSorted((a, b) => (a.conferenceBy ?? '~').localeCompare(b.conferenceBy ?? '~'));
}
