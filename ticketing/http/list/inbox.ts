import { and, asc, eq, inArray, lt, sql } from 'drizzle-orm';
import { z } from '@hono/zod-openapi';
import { actsForUnit, ticketScope } from '../../access/scope.ts';
import type { StaffActor } from '../../access/actor.ts';
import { openAssignmentStates } from '../../assignment/table.ts';
import { subtreeIds, withUnitPath } from '../../catalogue/city.ts';
import type { Core } from '../../core.ts';
import { assignment, ticket } from '../../db/schema/index.ts';
import { assignmentView } from '../present/ticket-detail.ts';
import { ticketLines } from '../present/ticket-line.ts';

export const inboxFilter = z.object({ due: z.enum(['sign', 'contact', 'resolve', 'returnPending', 'suspended']).optional(), unitId: z.string().max(64).optional(), limit: z.coerce.number().int().min(1).max(200).default(100) });
const stateOf = { sign: 'dispatched', contact: 'signed', resolve: 'handling', returnPending: 'returnPending', suspended: 'suspended' } as const;

/** What a unit and those below it owe, by what must happen next, oldest deadline first. Citywide roles may look into any unit. */
export async function inbox(core: Core, actor: StaffActor, f: z.infer<typeof inboxFilter>) {
  const { db } = core;
  const mine = actsForUnit(actor) ? inArray(assignment.unitId, actor.unitIds) : undefined;
  const asked = f.unitId ? inArray(assignment.unitId, subtreeIds(core.city, core.city.units.get(f.unitId)?.path ?? '-')) : undefined;
  const open = and(inArray(assignment.state, [...openAssignmentStates]), mine, asked, ticketScope(actor));
  const from = () => db.select({ assignment, ticket }).from(assignment).innerJoin(ticket, eq(ticket.id, assignment.ticketId));
  const rows = await from().where(and(open, f.due ? eq(assignment.state, stateOf[f.due]) : undefined)).orderBy(asc(assignment.dueAt), asc(assignment.id)).limit(f.limit);
  const [counted] = await db.select({
    sign: sql<number>`count(*) filter (where ${assignment.state} = 'dispatched')::int`, contact: sql<number>`count(*) filter (where ${assignment.state} = 'signed')::int`,
    resolve: sql<number>`count(*) filter (where ${assignment.state} = 'handling')::int`, returnPending: sql<number>`count(*) filter (where ${assignment.state} = 'returnPending')::int`,
    suspended: sql<number>`count(*) filter (where ${assignment.state} = 'suspended')::int`,
    // what stands still is late only if it was when it stopped
    overdue: sql<number>`count(*) filter (where ${lt(assignment.dueAt, sql`coalesce(${assignment.pausedAt}, ${core.now().toISOString()}::timestamptz)`)})::int`,
  }).from(assignment).innerJoin(ticket, eq(ticket.id, assignment.ticketId)).where(open);
  const lines = new Map((await ticketLines(core, db, [...new Map(rows.map((r) => [r.ticket.id, r.ticket])).values()])).map((l) => [l.ticketNo, l]));
  const siblings = rows.length ? await db.select().from(assignment).where(inArray(assignment.ticketId, rows.map((r) => r.ticket.id))) : [];
  const held = siblings.map((a) => withUnitPath(core.city, a));
  return {
    items: rows.map((r) => ({ ...assignmentView(core, { ticket: r.ticket, assignments: held.filter((a) => a.ticketId === r.ticket.id) }, withUnitPath(core.city, r.assignment), actor), ticket: lines.get(r.ticket.ticketNo)! })),
    counts: counted!,
  };
}
