import { and, desc, eq, like, lt } from 'drizzle-orm';
import type { StaffActor } from '../../access/actor.ts';
import { actsForUnit, seesWholeCity, ticketScope } from '../../access/scope.ts';
import { unitName } from '../../catalogue/city.ts';
import { resolveUnits } from '../../catalogue/resolve.ts';
import type { Core } from '../../core.ts';
import { assignment, event, request, staff, ticket } from '../../db/schema/index.ts';
import { cityDay } from '../../deadline/city-day.ts';
import { errors } from '../../errors.ts';
import { returning } from '../../request/kinds/return.ts';
import { listRulings } from '../../ruling/present.ts';
import { unitFunctions } from '../../catalogue/functions.ts';
import { stateName } from '../../verb/wording.ts';
import type { ReturnEvidence } from '../dispute-views.ts';

/** What stands beside a return while somebody decides: the clause by which the unit got it, what the units are for, what was ruled and given back before. @throws notFound */
export async function returnEvidenceOf(core: Core, actor: StaffActor, requestId: number): Promise<ReturnEvidence> {
  const { db, city } = core;
  const [found] = await db.select({ request, assignment, ticket }).from(request).innerJoin(ticket, eq(ticket.id, request.ticketId)).innerJoin(assignment, eq(assignment.id, request.assignmentId))
    .where(and(eq(request.id, requestId), eq(request.kind, 'return'), ticketScope(actor)));
  if (!found || !(seesWholeCity(actor) || actsForUnit(actor) || actor.roles.includes('subCenterAdmin'))) throw errors.notFound('退单申请');
  const { ticket: row, assignment: held, request: asked } = found;
  const [dispatched, earlier] = await Promise.all([
    db.select({ data: event.data }).from(event).where(and(eq(event.ticketId, row.id), eq(event.at, held.dispatchedAt), like(event.kind, 'dispatch'))).limit(1),
    db.select({ request, unitId: assignment.unitId, by: staff.name }).from(request).innerJoin(assignment, eq(assignment.id, request.assignmentId)).leftJoin(staff, eq(staff.id, request.decidedBy))
      .where(and(eq(request.ticketId, row.id), eq(request.kind, 'return'), lt(request.id, requestId))).orderBy(desc(request.id)),
  ]);
  const sent = dispatched[0]?.data.clause;
  const catalogue = row.matterCode ? resolveUnits(city, row.matterCode, row.regionCode, cityDay(core.now())) : null;
  const name = (id: string) => unitName(city, id);
  const proposedId = asked.payload.proposedUnitId as string | undefined;
  return {
    clause: typeof sent === 'string' ? sent : catalogue?.rule.clause ?? null, catalogueLead: catalogue ? { id: catalogue.lead.id, name: catalogue.lead.name } : null,
    unit: functionsOf(held.unitId), proposed: proposedId ? functionsOf(proposedId) : null,
    precedents: row.matterCode ? await listRulings(core, actor, { matterCode: row.matterCode, regionCode: row.regionCode, state: ['precedent', 'confirmed'] }) : [],
    earlier: earlier.map(({ request: r, unitId, by }) => ({
      unitName: name(unitId), reasonName: returning.reasons[r.reasonCode] ?? r.reasonCode, reason: r.reason, legalBasis: (r.payload.legalBasis as string | undefined) ?? null, proposedUnitName: r.payload.proposedUnitId ? name(r.payload.proposedUnitId as string) : null,
      state: r.state, stateName: stateName('request', r.state), requestedAt: r.requestedAt.toISOString(), decidedByName: by, decision: r.decision,
    })),
  };

  function functionsOf(id: string) {
    const unit = city.units.get(id);
    return unit ? { id, name: unit.name, functions: unit.functions.map((f) => (unitFunctions as Record<string, string>)[f] ?? f), speciality: unit.speciality } : null;
  }
}
