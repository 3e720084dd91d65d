import { and, asc, eq, inArray } from 'drizzle-orm';
import type { StaffActor } from '../../access/actor.ts';
import { ticketScope } from '../../access/scope.ts';
import { withUnitPath } from '../../catalogue/city.ts';
import type { Core } from '../../core.ts';
import { assignment, request, ticket } from '../../db/schema/index.ts';
import type { RequestKind, RequestState } from '../../db/schema/types.ts';
import { openRequestStates } from '../../request/table.ts';
import { mayRead } from '../present/oversight-part.ts';
import { requestViews } from '../present/request-view.ts';

/** Requests in the actor's sight (an appeal against a card is its unit's own), oldest first: of one state, or all that still wait for a decision. */
export async function listRequests(core: Core, actor: StaffActor, f: { state?: RequestState; kind?: RequestKind }) {
  const rows = await core.db.select({ request, ticket }).from(request).innerJoin(ticket, eq(ticket.id, request.ticketId))
    .where(and(f.state ? eq(request.state, f.state) : inArray(request.state, [...openRequestStates]), f.kind ? eq(request.kind, f.kind) : undefined, ticketScope(actor))).orderBy(asc(request.requestedAt)).limit(200);
  // All parts of a ticket: who decides may hang on the part above.
  const parts = rows.length ? (await core.db.select().from(assignment).where(inArray(assignment.ticketId, [...new Set(rows.map((r) => r.ticket.id))])).orderBy(asc(assignment.id))).map((a) => withUnitPath(core.city, a)) : [];
  const readable = mayRead(actor, parts);
  return requestViews(core, rows.filter((r) => readable({ assignmentId: r.request.assignmentId, data: { kind: r.request.kind } })).map((r) => {
    const assignments = parts.filter((a) => a.ticketId === r.ticket.id);
    return { request: r.request, subject: { ticket: r.ticket, request: r.request, assignment: assignments.find((a) => a.id === r.request.assignmentId), assignments } };
  }), actor);
}
