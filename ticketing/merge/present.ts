/** A master's duplicates, as staff read them on its page. */
import { z } from '@hono/zod-openapi';
import { and, asc, desc, eq, inArray, or } from 'drizzle-orm';
import type { StaffActor } from '../access/actor.ts';
import { seesWholeCity, ticketScope } from '../access/scope.ts';
import type { Core } from '../core.ts';
import { event, notDuplicate, ticket } from '../db/schema/index.ts';
import { ticketStates } from '../db/schema/types.ts';
import { errors } from '../errors.ts';
import { permission } from '../verb/permission.ts';
import { stateName } from '../verb/wording.ts';
import { callersOf } from './callers.ts';
import { unmerge } from './unmerge.ts';

const moment = z.iso.datetime();
/** `title` and `by` are for those who see the whole city; a unit learns how many call, and no more of them than the numbers. */
export const duplicatesView = z.object({
  callers: z.number(),
  items: z.array(z.object({
    ticketNo: z.string(), revision: z.number(), state: z.enum(ticketStates), stateName: z.string(), title: z.string().nullable(), registeredAt: moment, mergedAt: moment.nullable(), by: z.string().nullable(), mayUnmerge: z.boolean(),
  })),
  /** tickets that a person took apart from this one: not to be proposed again */
  apart: z.array(z.string()),
}).openapi('Duplicates');
export type DuplicatesView = z.infer<typeof duplicatesView>;

/** @throws notFound outside the actor's scope */
export async function duplicatesOf(core: Core, actor: StaffActor, ticketNo: string): Promise<DuplicatesView> {
  const { db } = core;
  const [master] = await db.select({ id: ticket.id }).from(ticket).where(and(eq(ticket.ticketNo, ticketNo), ticketScope(actor)));
  if (!master) throw errors.notFound('工单');
  const [rows, pairs, callers] = await Promise.all([
    db.select().from(ticket).where(eq(ticket.masterTicketId, master.id)).orderBy(asc(ticket.registeredAt), asc(ticket.id)),
    db.select().from(notDuplicate).where(or(eq(notDuplicate.lowId, master.id), eq(notDuplicate.highId, master.id))),
    callersOf(db, master.id),
  ]);
  const others = pairs.map((p) => (p.lowId === master.id ? p.highId : p.lowId));
  const [merges, apart] = await Promise.all([
    rows.length ? db.select().from(event).where(and(inArray(event.ticketId, rows.map((r) => r.id)), inArray(event.kind, ['merge', 'mergeOn']))).orderBy(desc(event.seq)) : [],
    others.length ? db.select({ no: ticket.ticketNo }).from(ticket).where(and(inArray(ticket.id, others), ticketScope(actor))) : [],
  ]);
  const whole = seesWholeCity(actor);
  return {
    callers, apart: apart.map((a) => a.no),
    items: rows.map((row) => {
      const merged = merges.find((e) => e.ticketId === row.id);
      return {
        ticketNo: row.ticketNo, revision: row.revision, state: row.state, stateName: stateName('ticket', row.state), title: whole ? row.title : null, registeredAt: row.registeredAt.toISOString(), mergedAt: merged?.at.toISOString() ?? null,
        by: whole && merged?.actor.kind === 'staff' ? merged.actor.name : null, mayUnmerge: 'role' in permission(unmerge, { ticket: row, assignments: [] }, actor, core.now()),
      };
    }),
  };
}
