/** Does a verb: lock through the actor's scope, check, change, record — in one transaction. */
import { and, eq, gt, sql, type SQL } from 'drizzle-orm';
import { router, type Actor } from '../access/actor.ts';
import { ticketScope } from '../access/scope.ts';
import { withUnitPath } from '../catalogue/city.ts';
import type { Core } from '../core.ts';
import type { Tx } from '../db/connect.ts';
import { assignment, event, request, supervision, ticket } from '../db/schema/index.ts';
import { errors } from '../errors.ts';
import { lockTogether, whileLocksChange } from './lock.ts';
import { checkInput } from './check-input.ts';
import type { AnyVerb, AssignmentRow, RequestRow, SupervisionRow, TicketRow } from './verb.ts';
import { createWork, type Work } from './work.ts';

/** What to act on: a ticket by number or id, one of its assignments, a request, or a supervision order. */
export type Target = { ticketNo: string } | { ticketId: number } | { assignmentId: number } | { requestId: number } | { supervisionId: number };

/**
 * @param options.revision the ticket's revision the actor saw; another one is refused with what changed since
 * @returns the unit of work after it was written
 * @throws HotlineError notFound (also: not yours to see), notAllowed, wrongState, ruleRefused, stale, invalid
 */
export async function act<V extends AnyVerb>(core: Core, actor: Actor, target: Target, verb: V, input: unknown, options: { revision?: number } = {}): Promise<Work> {
  const checked = checkInput(verb.input, input);
  return whileLocksChange(() => core.db.transaction((tx) => actIn(core, tx, actor, target, verb, checked, options)));
}

/** The same inside a transaction that somebody else owns (a job's, a batch's). */
export async function actIn(core: Core, tx: Tx, actor: Actor, target: Target, verb: AnyVerb, input: unknown, options: { revision?: number } = {}): Promise<Work> {
  if (verb.alsoLocks) await lockTogether(tx, byTarget(target), verb, input);
  const { work, on } = await open(core, tx, actor, target);
  if (options.revision !== undefined && options.revision !== work.ticket.revision) await refuseStale(tx, work.ticket, options.revision);
  await work.perform(verb, input, on);
  await work.flush();
  return work;
}

/** Locks the ticket and loads what hangs on it. The lock makes verbs on one ticket follow each other. */
export async function open(core: Core, tx: Tx, actor: Actor, target: Target): Promise<{ work: Work; on: { assignment?: AssignmentRow; request?: RequestRow; supervision?: SupervisionRow } }> {
  const [found] = await tx.select().from(ticket).where(and(byTarget(target), ticketScope(actor))).for('update');
  if (!found) throw errors.notFound('工单');
  const rows = await tx.select().from(assignment).where(eq(assignment.ticketId, found.id)).orderBy(assignment.id);
  const assignments = rows.map((a) => withUnitPath(core.city, a));
  const work = createWork(core, tx, actor, found, assignments, core.now());
  if ('assignmentId' in target) return { work, on: { assignment: assignments.find((a) => a.id === target.assignmentId) } };
  if ('requestId' in target) {
    const [asked] = await tx.select().from(request).where(eq(request.id, target.requestId));
    return { work, on: { request: asked, assignment: assignments.find((a) => a.id === asked?.assignmentId) } };
  }
  if ('supervisionId' in target) {
    const [order] = await tx.select().from(supervision).where(eq(supervision.id, target.supervisionId));
    return { work, on: { supervision: order, assignment: assignments.find((a) => a.id === order?.assignmentId) } };
  }
  return { work, on: {} };
}

/** What hangs on a ticket never moves to another one, so that its id tells which ticket to lock. */
function byTarget(target: Target): SQL {
  if ('ticketNo' in target) return eq(ticket.ticketNo, target.ticketNo);
  if ('ticketId' in target) return eq(ticket.id, target.ticketId);
  const [on, id] = 'assignmentId' in target ? [assignment, target.assignmentId] : 'requestId' in target ? [request, target.requestId] : [supervision, target.supervisionId];
  return sql`${ticket.id} = (select ${on.ticketId} from ${on} where ${on.id} = ${id})`;
}

/**
 * Refuses what was decided on an older look at the ticket, with who did what since, newest last. That the router read it
 * meanwhile is no news: an agent who answers while the citizen is still on the line is faster than the machine.
 */
async function refuseStale(tx: Tx, row: TicketRow, seen: number): Promise<void> {
  const recent = await tx.select({ verb: event.kind, at: event.at, actor: event.actor }).from(event)
    .where(and(eq(event.ticketId, row.id), gt(event.seq, row.eventSeq - 3))).orderBy(event.seq);
  const last = recent.at(-1)?.actor;
  if (row.revision === seen + 1 && last?.kind === 'system' && last.name === router.name) return;
  throw errors.stale(recent.map((e) => ({ verb: e.verb, at: e.at, by: e.actor.kind === 'citizen' ? '市民' : e.actor.name })));
}
