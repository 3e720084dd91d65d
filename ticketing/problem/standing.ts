/** What hangs on problems and still waits for somebody: members, orders, requests. Read for many problems at once. */
import { and, count, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import { ticketScope } from '../access/scope.ts';
import type { Db, Tx } from '../db/connect.ts';
import { problemMember, problemUnit, request, supervision, ticket } from '../db/schema/index.ts';
import { openRequestStates } from '../request/table.ts';
import { openSupervisionStates } from '../supervision/table.ts';
import { openTicketStates } from '../ticket/table.ts';
import type { ProblemRow, ProblemSubject } from './verb.ts';

/** A member that goes its own way: SQL condition on `ticket`. */
export const isAlone = sql`exists (select 1 from ${problemMember} where ${problemMember.problemId} = ${ticket.problemId} and ${problemMember.ticketId} = ${ticket.id} and ${problemMember.aloneAt} is not null)`;

/** Everything the verbs of these problems ask about. @returns the subject by problem id */
export async function subjectsOf(db: Db | Tx, actor: Actor, rows: readonly ProblemRow[]): Promise<Map<number, ProblemSubject>> {
  if (!rows.length) return new Map();
  const ids = rows.map((r) => r.id);
  const [waiting, units, orders, requests] = await Promise.all([
    db.select({ id: ticket.problemId, all: count(), seen: sql<number>`count(*) filter (where ${ticketScope(actor)})::int` }).from(ticket)
      .where(and(inArray(ticket.problemId, ids), inArray(ticket.state, [...openTicketStates]), sql`not ${isAlone}`)).groupBy(ticket.problemId),
    db.select().from(problemUnit).where(inArray(problemUnit.problemId, ids)),
    db.select({ id: supervision.problemId, unitId: supervision.unitId, state: supervision.state, kind: supervision.kind }).from(supervision).where(and(inArray(supervision.problemId, ids), inArray(supervision.state, [...openSupervisionStates]))),
    db.select({ id: request.problemId, kind: request.kind, requestedBy: request.requestedBy }).from(request).where(and(inArray(request.problemId, ids), inArray(request.state, [...openRequestStates]), isNull(request.ticketId))),
  ]);
  const waits = new Map(waiting.map((w) => [w.id, w]));
  return new Map(rows.map((problem) => [problem.id, {
    problem, units: units.filter((u) => u.problemId === problem.id), waiting: waits.get(problem.id) ?? { all: 0, seen: 0 },
    standing: { openOrders: orders.filter((o) => o.id === problem.id), openRequests: requests.filter((r) => r.id === problem.id) },
  }]));
}

/** The parts of a problem. */
export const unitsOfProblem = (tx: Tx, problemId: number) => tx.select().from(problemUnit).where(eq(problemUnit.problemId, problemId));
