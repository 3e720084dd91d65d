import { and, asc, count, desc, eq, inArray, sql } from 'drizzle-orm';
import type { StaffActor } from '../access/actor.ts';
import { ticketScope } from '../access/scope.ts';
import { unitName } from '../catalogue/city.ts';
import type { Core } from '../core.ts';
import { problem, ticket } from '../db/schema/index.ts';
import { errors } from '../errors.ts';
import { lightOf } from '../http/present/light.ts';
import { iso, ticketLines } from '../http/present/ticket-line.ts';
import type { VerbView } from '../http/views.ts';
import { waitingMembers } from './act.ts';
import { problemRefusal, problemTransition } from './permission.ts';
import { problemVerbs } from './registry.ts';
import { problemScope } from './scope.ts';
import { problemStateName, type ProblemState } from './table.ts';
import type { ProblemRow, Waiting } from './verb.ts';
import type { ProblemDetail, ProblemView } from './views.ts';

/** Longest list of members shown; the ticket list filters by problem number and pages through all. */
const membersShown = 500;

/** Problems in the actor's sight, the newest first. */
export async function listProblems(core: Core, actor: StaffActor, f: { state?: ProblemState[] }): Promise<ProblemView[]> {
  const rows = await core.db.select().from(problem).where(and(problemScope(actor), f.state ? inArray(problem.state, f.state) : undefined)).orderBy(desc(problem.createdAt), desc(problem.id)).limit(200);
  return problemViews(core, actor, rows);
}

/** @throws notFound outside the actor's scope */
export async function problemDetailOf(core: Core, actor: StaffActor, problemNo: string): Promise<ProblemDetail> {
  const [row] = await core.db.select().from(problem).where(and(eq(problem.problemNo, problemNo), problemScope(actor)));
  if (!row) throw errors.notFound('问题');
  const [view] = await problemViews(core, actor, [row]);
  const members = await core.db.select().from(ticket).where(and(eq(ticket.problemId, row.id), ticketScope(actor))).orderBy(asc(ticket.registeredAt), asc(ticket.id)).limit(membersShown);
  return { ...view!, tickets: await ticketLines(core, core.db, members) };
}

async function problemViews(core: Core, actor: StaffActor, rows: ProblemRow[]): Promise<ProblemView[]> {
  if (!rows.length) return [];
  const ids = rows.map((r) => r.id);
  const [counts, waiting] = await Promise.all([
    core.db.select({
      id: ticket.problemId, members: count(), citizens: sql<number>`count(distinct coalesce(${ticket.appellantId}, -${ticket.id}))::int`,
      visited: sql<number>`count(*) filter (where ${ticket.state} in ('closed', 'archived'))::int`,
    }).from(ticket).where(and(inArray(ticket.problemId, ids), ticketScope(actor))).groupBy(ticket.problemId),
    waitingMembers(core.db, actor, ids),
  ]);
  const countOf = new Map(counts.map((c) => [c.id, c]));
  return rows.map((row) => view(core, actor, row, countOf.get(row.id) ?? { members: 0, citizens: 0, visited: 0 }, waiting(row.id)));
}

function view(core: Core, actor: StaffActor, row: ProblemRow, { members, citizens, visited }: { members: number; citizens: number; visited: number }, waiting: Waiting): ProblemView {
  return {
    problemNo: row.problemNo, title: row.title, state: row.state, stateName: problemStateName(row.state), groupKey: row.groupKey, leadUnitId: row.leadUnitId, leadUnitName: unitName(core.city, row.leadUnitId),
    supportUnits: row.supportUnitIds.map((id) => ({ id, name: unitName(core.city, id) })), rootCause: row.rootCause, plan: row.plan, measures: row.measures, dueAt: row.dueAt.toISOString(),
    ...lightOf(core, { regionCode: core.config.cityCode, urgency: 'normal' }, row.dueAt, row.state !== 'open'), batchReply: row.batchReply,
    members, citizens, visited, createdAt: row.createdAt.toISOString(), repliedAt: iso(row.repliedAt), closedAt: iso(row.closedAt), verbs: verbs(core, actor, row, waiting),
  };
}

/** The buttons: what is allowed, and the rule in the way of the rest. What is no business of the role is left out. */
function verbs(core: Core, actor: StaffActor, row: ProblemRow, waiting: Waiting): VerbView[] {
  return problemVerbs.flatMap((v): VerbView[] => {
    const refusal = problemRefusal(core, actor, v, { problem: row, waiting });
    const { zh, en } = problemTransition(v.name);
    return refusal?.id === 'notAllowed' ? [] : [{ verb: v.name, zh, en, allowed: !refusal, why: refusal && { zh: refusal.zh, en: refusal.en } }];
  });
}
