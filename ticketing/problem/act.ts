/** Does a verb on a problem: lock through the actor's scope, check, change, record, queue, tell — in one transaction. Locks are taken problem first, then tickets. */
import { and, eq } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import type { Core } from '../core.ts';
import type { Tx } from '../db/connect.ts';
import { problem } from '../db/schema/index.ts';
import { errors } from '../errors.ts';
import { checkInput } from '../verb/check-input.ts';
import { problemPermission, problemTransition } from './permission.ts';
import { problemScope } from './scope.ts';
import { subjectsOf, unitsOfProblem } from './standing.ts';
import type { AnyProblemVerb, ProblemRow } from './verb.ts';
import { createProblemWork, type ProblemWork } from './work.ts';

/** @throws HotlineError notFound (also: not yours to see), notAllowed, wrongState, ruleRefused, invalid */
export async function actOnProblem(core: Core, actor: Actor, problemNo: string, verb: AnyProblemVerb, input: unknown): Promise<ProblemRow> {
  return core.db.transaction((tx) => actOnProblemIn(core, tx, actor, problemNo, verb, input));
}

/** The same inside a transaction that somebody else owns (a job's). */
export async function actOnProblemIn(core: Core, tx: Tx, actor: Actor, problemNo: string, verb: AnyProblemVerb, input: unknown): Promise<ProblemRow> {
  const checked = checkInput(verb.input, input);
  const [found] = await tx.select().from(problem).where(and(eq(problem.problemNo, problemNo), problemScope(actor))).for('update');
  if (!found) throw errors.notFound('问题');
  const subject = (await subjectsOf(tx, actor, [found])).get(found.id)!;
  const verdict = problemPermission(core, actor, verb, subject, core.now());
  if ('refusal' in verdict) throw verdict.refusal;
  const work = createProblemWork(core, tx, actor, found, subject.units, core.now());
  await perform(work, verb, checked, verdict.role);
  await work.flush();
  return work.problem;
}

/** A verb under a lock that is held already: changes the state where the table says so, and records it. */
export async function perform(work: ProblemWork, verb: AnyProblemVerb, input: unknown, role?: string, as: Actor = work.actor): Promise<void> {
  const from = work.problem.state;
  const data = await verb.apply(work, input);
  const [to] = problemTransition(verb.name).to;
  if (to && to !== from) work.set({ state: to });
  work.record(verb.name, { ...data, ...(to && to !== from ? { from, to } : {}) }, { as, ...(role ? { role } : {}) });
}

/** A problem that this transaction may change, without a person: for clocks and jobs. null: there is none. */
export async function openProblem(core: Core, tx: Tx, actor: Actor, id: number): Promise<ProblemWork | null> {
  const [found] = await tx.select().from(problem).where(eq(problem.id, id)).for('update');
  return found ? createProblemWork(core, tx, actor, found, await unitsOfProblem(tx, id), core.now()) : null;
}
