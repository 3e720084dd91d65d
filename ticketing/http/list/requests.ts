import { and, asc, eq, inArray } from 'drizzle-orm';
import type { StaffActor } from '../../access/actor.ts';
import { ticketScope } from '../../access/scope.ts';
import { withUnitPath } from '../../catalogue/city.ts';
import type { Core } from '../../core.ts';
import { assignment, request, ticket } from '../../db/schema/index.ts';
import type { RequestKind, RequestState } from '../../db/schema/types.ts';
import { openRequestStates } from '../../request/table.ts';
import { requestViews } from '../present/request-view.ts';

/** Requests in the actor's sight, oldest first: of one state, or all that still wait for a decision. */
export async function listRequests(core: Core, actor: StaffActor, f: { state?: RequestState; kind?: RequestKind }) {
  const rows = await core.db.select({ request, ticket, assignment }).from(request).innerJoin(ticket, eq(ticket.id, request.ticketId)).leftJoin(assignment, eq(assignment.id, request.assignmentId))
    .where(and(f.state ? eq(request.state, f.state) : inArray(request.state, [...openRequestStates]), f.kind ? eq(request.kind, f.kind) : undefined, ticketScope(actor))).orderBy(asc(request.requestedAt)).limit(200);
  return requestViews(core, rows.map((r) => {
    const held = r.assignment ? withUnitPath(core.city, r.assignment) : undefined;
    return { request: r.request, subject: { ticket: r.ticket, request: r.request, assignment: held, assignments: held ? [held] : [] } };
  }), actor);
}
