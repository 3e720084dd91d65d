import { and, asc, eq } from 'drizzle-orm';
import type { StaffActor } from '../../access/actor.ts';
import { ticketScope } from '../../access/scope.ts';
import { withUnitPath } from '../../catalogue/city.ts';
import type { Core } from '../../core.ts';
import { assignment, request, ticket } from '../../db/schema/index.ts';
import type { RequestKind, RequestState } from '../../db/schema/types.ts';
import { requestViews } from '../present/ticket-detail.ts';

/** Requests in the actor's sight, oldest first. */
export async function listRequests(core: Core, actor: StaffActor, f: { state: RequestState; kind?: RequestKind }) {
  const rows = await core.db.select({ request, ticket, assignment }).from(request).innerJoin(ticket, eq(ticket.id, request.ticketId)).innerJoin(assignment, eq(assignment.id, request.assignmentId))
    .where(and(eq(request.state, f.state), f.kind ? eq(request.kind, f.kind) : undefined, ticketScope(actor))).orderBy(asc(request.requestedAt)).limit(200);
  return requestViews(core, rows.map((r) => {
    const held = withUnitPath(core.city, r.assignment);
    return { request: r.request, subject: { ticket: r.ticket, request: r.request, assignment: held, assignments: [held] } };
  }), actor);
}
