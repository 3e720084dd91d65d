/** The members of a problem, a page at a time, by how they stand. Three thousand of them are nothing unusual. */
import { and, count, desc, eq, sql, type SQL } from 'drizzle-orm';
import { z } from '@hono/zod-openapi';
import type { StaffActor } from '../access/actor.ts';
import { ticketScope } from '../access/scope.ts';
import type { Core } from '../core.ts';
import { problemMember, ticket } from '../db/schema/index.ts';
import { iso, ticketLines } from '../http/present/ticket-line.ts';
import { problemInSight } from './present.ts';
import { batchReplyStates } from './ticket/batch-reply.ts';
import { memberStates, type ProblemDetail, type ProblemMembers } from './views.ts';

export const memberFilter = z.object({ state: z.enum(memberStates).default('all'), page: z.coerce.number().int().min(1).max(1000).default(1), pageSize: z.coerce.number().int().min(5).max(100).default(20), q: z.string().trim().max(40).optional() });

const states = (list: readonly string[]) => sql`${ticket.state} in (${sql.join(list.map((s) => sql`${s}`), sql`, `)})`;
const notAlone = sql`${problemMember.aloneAt} is null`;
/** 满意: solved, at least in part, and 3 or better. */
const content = sql`coalesce(${ticket.satisfaction} >= 3 and ${ticket.solved} is distinct from 'unsolved', false)`;
const over = states(['closed', 'archived', 'cancelled', 'answered', 'declined', 'transferred', 'merged']);

const standsAs: Record<Exclude<(typeof memberStates)[number], 'all'>, SQL> = {
  waiting: sql`(${states(batchReplyStates)} and ${notAlone})`, visit: sql`(${ticket.state} = 'pendingVisit' and ${notAlone})`, content: sql`(${over} and ${content} and ${notAlone})`,
  closed: sql`(${over} and not ${content} and ${notAlone})`, alone: sql`${problemMember.aloneAt} is not null`, late: sql`coalesce(${problemMember.late}, false)`,
};
const beside = and(eq(problemMember.problemId, ticket.problemId), eq(problemMember.ticketId, ticket.id));

/** One page of members; those that go their own way are among them, those that left are not. @throws notFound */
export async function problemMembersOf(core: Core, actor: StaffActor, problemNo: string, f: z.infer<typeof memberFilter>): Promise<ProblemMembers> {
  const row = await problemInSight(core, actor, problemNo);
  const q = f.q?.replace(/[\\%_]/g, '\\$&');
  const where = and(eq(ticket.problemId, row.id), ticketScope(actor), f.state === 'all' ? undefined : standsAs[f.state], q ? sql`(${ticket.ticketNo} = ${f.q!} or ${ticket.title} ilike ${`%${q}%`} or ${ticket.address} ilike ${`%${q}%`})` : undefined);
  const [rows, [total]] = await Promise.all([
    core.db.select({ ticket, member: problemMember }).from(ticket).leftJoin(problemMember, beside).where(where).orderBy(desc(problemMember.joinedAt), desc(ticket.id)).limit(f.pageSize).offset((f.page - 1) * f.pageSize),
    core.db.select({ n: count() }).from(ticket).leftJoin(problemMember, beside).where(where),
  ]);
  const lines = await ticketLines(core, core.db, rows.map((r) => r.ticket));
  return {
    items: lines.map((line, i) => {
      const m = rows[i]!.member;
      return { ...line, late: m?.late ?? false, alone: m?.aloneAt ? { at: m.aloneAt.toISOString(), why: m.aloneWhy ?? '' } : null, repliedAt: iso(m?.repliedAt), sampled: m?.sampled ?? null };
    }), total: total!.n, page: f.page, pageSize: f.pageSize,
  };
}

/** How many stand how, of those the actor may see. */
export async function memberCounts(core: Core, actor: StaffActor, problemId: number): Promise<ProblemDetail['counts']> {
  const n = (condition: SQL) => sql<number>`count(*) filter (where ${condition})::int`;
  const [[counted], [gone]] = await Promise.all([
    core.db.select({ all: count(), waiting: n(standsAs.waiting), visit: n(standsAs.visit), content: n(standsAs.content), closed: n(standsAs.closed), alone: n(standsAs.alone), late: n(standsAs.late) }).from(ticket).leftJoin(problemMember, beside).where(and(eq(ticket.problemId, problemId), ticketScope(actor))),
    core.db.select({ left: count() }).from(problemMember).innerJoin(ticket, eq(ticket.id, problemMember.ticketId)).where(and(eq(problemMember.problemId, problemId), sql`${problemMember.leftAt} is not null`, ticketScope(actor))),
  ]);
  return { ...counted!, left: gone!.left };
}
