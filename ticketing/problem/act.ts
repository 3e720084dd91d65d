/** Does a verb on a problem: lock through the actor's scope, check, change, queue, tell — in one transaction. Locks are taken problem first, then tickets. */
import { and, count, eq, inArray, sql } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import { ticketScope } from '../access/scope.ts';
import type { Core } from '../core.ts';
import type { Db, Tx } from '../db/connect.ts';
import { problem, ticket } from '../db/schema/index.ts';
import { errors } from '../errors.ts';
import { enqueue, type NewJob } from '../jobs/index.ts';
import { openTicketStates } from '../ticket/table.ts';
import { problemRefusal, problemTransition } from './permission.ts';
import { problemScope } from './scope.ts';
import type { AnyProblemVerb, ProblemRow, Waiting } from './verb.ts';

/** Rows of one insert: PostgreSQL takes 65,535 parameters a statement, a job has five. */
const jobsAtOnce = 2_000;

/** @throws HotlineError notFound (also: not yours to see), notAllowed, wrongState, ruleRefused, invalid */
export async function actOnProblem(core: Core, actor: Actor, problemNo: string, verb: AnyProblemVerb, input: unknown): Promise<ProblemRow> {
  const checked = verb.input.safeParse(input);
  if (!checked.success) throw errors.invalid(checked.error.issues.map((i) => ({ path: i.path.join('.'), message: i.message })));
  return core.db.transaction(async (tx) => {
    const [found] = await tx.select().from(problem).where(and(eq(problem.problemNo, problemNo), problemScope(actor))).for('update');
    if (!found) throw errors.notFound('问题');
    const refusal = problemRefusal(core, actor, verb, { problem: found, waiting: await waitingMembers(tx, actor, [found.id]).then((of) => of(found.id)) });
    if (refusal) throw refusal;
    const [to] = problemTransition(verb.name).to;
    let patch: Partial<typeof problem.$inferInsert> = to ? { state: to } : {};
    const jobs: NewJob[] = [];
    await verb.apply({ core, tx, actor, now: core.now(), problem: found, set: (more) => { patch = { ...patch, ...more }; }, jobs: (more) => { jobs.push(...more); } }, checked.data);
    const [after] = Object.keys(patch).length ? await tx.update(problem).set(patch).where(eq(problem.id, found.id)).returning() : [found];
    await queue(tx, jobs);
    await tellGroup(tx, after!);
    return after!;
  });
}

export async function queue(tx: Tx, jobs: NewJob[]): Promise<void> {
  for (let from = 0; from < jobs.length; from += jobsAtOnce) await enqueue(tx, jobs.slice(from, from + jobsAtOnce));
}

/** Open consoles look again. `ticketId`: on whose account, for those who may not know of it. */
export const tellGroup = (tx: Tx, row: Pick<ProblemRow, 'groupKey' | 'problemNo'>, ticketId?: number) =>
  tx.execute(sql`select pg_notify('group', ${JSON.stringify({ groupKey: row.groupKey, problemNo: row.problemNo, ticketId })})`);

/** How many members of each problem still wait for an answer or a visit. @returns the count by problem id */
export async function waitingMembers(db: Db | Tx, actor: Actor, ids: number[]): Promise<(id: number) => Waiting> {
  const rows = await db.select({ id: ticket.problemId, all: count(), seen: sql<number>`count(*) filter (where ${ticketScope(actor)})::int` }).from(ticket)
    .where(and(inArray(ticket.problemId, ids), inArray(ticket.state, [...openTicketStates]))).groupBy(ticket.problemId);
  const byId = new Map(rows.map((r) => [r.id, r]));
  return (id) => byId.get(id) ?? { all: 0, seen: 0 };
}
