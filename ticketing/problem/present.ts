import { and, count, desc, eq, exists, inArray, lt, sql, type SQL } from 'drizzle-orm';
import { z } from '@hono/zod-openapi';
import type { StaffActor } from '../access/actor.ts';
import { ticketScope } from '../access/scope.ts';
import { subtreeIds, unitName } from '../catalogue/city.ts';
import type { Core } from '../core.ts';
import { problem, staff, supervision, ticket } from '../db/schema/index.ts';
import { cityDay } from '../deadline/city-day.ts';
import { errors } from '../errors.ts';
import { lightOf } from '../http/present/light.ts';
import { iso } from '../http/present/ticket-line.ts';
import type { VerbView } from '../http/views.ts';
import { ownParts, problemPermission, problemTransition } from './permission.ts';
import { problemVerbs } from './registry.ts';
import { problemScope } from './scope.ts';
import { isAlone, subjectsOf } from './standing.ts';
import { isLate, stepId, unitOfStep } from './steps.ts';
import { problemStateName, type ProblemState } from './table.ts';
import type { ProblemRow, ProblemSubject } from './verb.ts';
import type { ProblemView } from './views.ts';

const states = z.string().transform((s) => s.split(',')).pipe(z.array(z.enum(['open', 'replied', 'closed'])));
export const problemFilter = z.object({
  state: states.optional(), /** a unit with those below it */ leadUnitId: z.string().max(64).optional(), /** district of its members */ regionCode: z.string().regex(/^\d{2,15}$/).optional(),
  overdue: z.enum(['1']).optional(), instructed: z.enum(['1']).optional(), q: z.string().trim().max(60).optional(), mine: z.enum(['1']).optional(),
});
export type ProblemFilter = { state?: ProblemState[] | undefined } & Partial<Omit<z.infer<typeof problemFilter>, 'state'>>;

const most = 300;

/** Problems in the actor's sight: what runs by its deadline, then the closed ones, the newest first. */
export async function listProblems(core: Core, actor: StaffActor, f: ProblemFilter): Promise<ProblemView[]> {
  const lead = f.leadUnitId === undefined ? undefined : subtreeIds(core.city, core.city.units.get(f.leadUnitId)?.path ?? '-');
  const open = sql`${problem.state} <> 'closed'`;
  const rows = await core.db.select().from(problem).where(and(
    problemScope(actor), f.state ? inArray(problem.state, f.state) : undefined, lead ? inArray(problem.leadUnitId, lead.length ? lead : ['']) : undefined,
    f.regionCode ? exists(core.db.select({ one: sql`1` }).from(ticket).where(and(eq(ticket.problemId, problem.id), sql`${ticket.regionCode} like ${`${f.regionCode}%`}`, ticketScope(actor)))) : undefined,
    f.overdue ? and(eq(problem.state, 'open'), lt(problem.dueAt, core.now())) : undefined, f.instructed ? isInstructed(core) : undefined,
    f.q ? sql`(${problem.title} ilike ${`%${f.q.replace(/[\\%_]/g, '\\$&')}%`} or ${problem.problemNo} = ${f.q})` : undefined, f.mine ? sql`coalesce(${problem.ownerId}, ${problem.createdBy}) = ${actor.staffId}` : undefined,
  )).orderBy(sql`case when ${open} then 0 else 1 end`, sql`case when ${open} then ${problem.dueAt} end`, desc(problem.createdAt), desc(problem.id)).limit(most);
  return problemViews(core, actor, rows);
}

const isInstructed = (core: Core): SQL => exists(core.db.select({ one: sql`1` }).from(supervision).where(and(eq(supervision.problemId, problem.id), eq(supervision.kind, 'instruction'), sql`${supervision.state} <> 'revoked'`)));

/** @throws notFound outside the actor's scope */
export async function problemInSight(core: Core, actor: StaffActor, problemNo: string): Promise<ProblemRow> {
  const [row] = await core.db.select().from(problem).where(and(eq(problem.problemNo, problemNo), problemScope(actor)));
  if (!row) throw errors.notFound('问题');
  return row;
}

export async function problemViews(core: Core, actor: StaffActor, rows: ProblemRow[]): Promise<ProblemView[]> {
  if (!rows.length) return [];
  const ids = rows.map((r) => r.id);
  const [counts, subjects, instructed, owners] = await Promise.all([
    core.db.select({
      id: ticket.problemId, members: count(), citizens: sql<number>`count(distinct coalesce(${ticket.appellantId}, -${ticket.id}))::int`,
      visited: sql<number>`count(*) filter (where ${ticket.state} in ('closed', 'archived'))::int`, alone: sql<number>`count(*) filter (where ${isAlone})::int`,
    }).from(ticket).where(and(inArray(ticket.problemId, ids), ticketScope(actor))).groupBy(ticket.problemId),
    subjectsOf(core.db, actor, rows),
    core.db.selectDistinct({ id: supervision.problemId }).from(supervision).where(and(inArray(supervision.problemId, ids), eq(supervision.kind, 'instruction'), sql`${supervision.state} <> 'revoked'`)),
    core.db.select({ id: staff.id, name: staff.name }).from(staff).where(inArray(staff.id, [...new Set(rows.map((r) => r.ownerId ?? r.createdBy))])),
  ]);
  const countOf = new Map(counts.map((c) => [c.id, c]));
  return rows.map((row) => view(core, actor, subjects.get(row.id)!, {
    ...(countOf.get(row.id) ?? { members: 0, citizens: 0, visited: 0, alone: 0 }), instructed: instructed.some((i) => i.id === row.id), ownerName: owners.find((o) => o.id === (row.ownerId ?? row.createdBy))?.name ?? '',
  }));
}

interface Beside { members: number; citizens: number; visited: number; alone: number; instructed: boolean; ownerName: string }

function view(core: Core, actor: StaffActor, subject: ProblemSubject, { members, citizens, visited, alone, instructed, ownerName }: Beside): ProblemView {
  const { problem: row } = subject;
  const now = core.now();
  const today = cityDay(now);
  const name = (id: string) => unitName(core.city, id);
  const parts = ownParts(core, actor, row);
  const running = row.state === 'open';
  return {
    problemNo: row.problemNo, title: row.title, state: row.state, stateName: problemStateName(row.state), groupKey: row.groupKey, ownerName, leadUnitId: row.leadUnitId, leadUnitName: name(row.leadUnitId),
    supportUnits: row.supportUnitIds.map((id) => ({ id, name: name(id) })), rootCause: row.rootCause,
    plan: row.plan.map((s, i) => {
      const unitId = unitOfStep(row, s);
      return { id: stepId(s, i), step: s.step, unitId, unitName: name(unitId), until: s.until, done: s.done, doneBy: s.doneBy, proof: s.proof, late: isLate(s, today), mine: parts.includes(unitId) || parts.includes(row.leadUnitId) };
    }),
    measures: row.measures.map((m, i) => ({ id: m.id ?? String(i + 1), kind: m.kind, title: m.title, documentNo: m.documentNo ?? null, day: m.day ?? cityDay(new Date(m.at)), link: m.link ?? null, byName: m.byName ?? null, at: m.at })),
    effectPlan: row.effectPlan, extensionCount: row.extensionCount, reopenCount: row.reopenCount, dueAt: row.dueAt.toISOString(), ...lightOf(core, { regionCode: core.config.cityCode, urgency: 'normal' }, row.dueAt, !running),
    usedShare: Math.max(0, ((running ? now : row.repliedAt ?? now).getTime() - row.createdAt.getTime()) / Math.max(1, row.dueAt.getTime() - row.createdAt.getTime())), batchReply: row.batchReply, instructed, cardedAt: iso(row.cardedAt), sample: row.sample,
    members, citizens, visited, alone, createdAt: row.createdAt.toISOString(), repliedAt: iso(row.repliedAt), closedAt: iso(row.closedAt), verbs: verbs(core, actor, subject),
  };
}

/** The buttons: what is allowed, and the rule in the way of the rest. What is no business of the role is left out. */
function verbs(core: Core, actor: StaffActor, subject: ProblemSubject): VerbView[] {
  return problemVerbs.flatMap((v): VerbView[] => {
    const verdict = problemPermission(core, actor, v, subject, core.now());
    const refusal = 'refusal' in verdict ? verdict.refusal : null;
    const { zh, en } = problemTransition(v.name);
    return refusal?.id === 'notAllowed' ? [] : [{ verb: v.name, zh, en, allowed: !refusal, why: refusal && { zh: refusal.zh, en: refusal.en } }];
  });
}
