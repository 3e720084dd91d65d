import { z } from '@hono/zod-openapi';
import { and, eq } from 'drizzle-orm';
import type { StaffActor } from '../../access/actor.ts';
import { ticketScope } from '../../access/scope.ts';
import { unitsBelow } from '../../assignment/tree/below.ts';
import { above } from '../../assignment/tree/tree.ts';
import { clauseFor, grassroots } from '../../catalogue/pushed-down.ts';
import { unitName, withUnitPath } from '../../catalogue/city.ts';
import type { Core } from '../../core.ts';
import { assignment, ticket } from '../../db/schema/index.ts';
import { cityDay } from '../../deadline/city-day.ts';
import type { Limit } from '../../deadline/limit.ts';
import { limitWords } from '../../deadline/limit-words.ts';
import { limitsOf } from '../../deadline/limits-of.ts';
import { dueAt } from '../../deadline/working-time.ts';
import { errors } from '../../errors.ts';

const share = z.object({ left: z.number(), max: z.number(), each: z.string(), latest: z.string() }).nullable();

/** What the rules still allow on one part of a ticket: for the forms, so that nobody finds out by being refused. null: not at all. Days are YYYY-MM-DD. */
export const leewayView = z.object({
  extension: share, suspension: share,
  /** the latest day to look at it again */
  park: z.object({ latest: z.string() }).nullable(),
  /** by when a delegated part must be done at the latest, as its own extension is bound by the unit above */
  boundBy: z.object({ unitName: z.string(), dueAt: z.string() }).nullable(),
  below: z.array(z.object({ unitId: z.string(), name: z.string(), level: z.string() })),
  /** the department to which the catalogue gives the matter: handing it to the grass roots needs a reason */
  department: z.string().nullable(),
}).openapi('Leeway');
export type Leeway = z.infer<typeof leewayView>;

/** @throws notFound outside the actor's scope */
export async function leeway(core: Core, actor: StaffActor, id: number): Promise<Leeway> {
  const [found] = await core.db.select({ assignment, ticket }).from(assignment).innerJoin(ticket, eq(ticket.id, assignment.ticketId)).where(and(eq(assignment.id, id), ticketScope(actor)));
  if (!found) throw errors.notFound('派单');
  const { ticket: of, assignment: row } = found;
  const rows = (await core.db.select().from(assignment).where(eq(assignment.ticketId, of.id))).map((a) => withUnitPath(core.city, a));
  const now = core.now();
  const calendar = core.calendarFor(of.regionCode, now);
  const limits = limitsOf(core, of, row.unitId);
  const shareOf = (rule: { max: number; each: Limit } | null, used: number, from: Date) => rule && { left: Math.max(0, rule.max - used), max: rule.max, each: limitWords(rule.each), latest: cityDay(dueAt(calendar, from, rule.each)) };
  const upper = row.role === 'delegated' ? above(withUnitPath(core.city, row), rows) : undefined;
  const unit = core.city.units.get(row.unitId)!;
  const lead = clauseFor(core.city, of, now)?.lead;
  return {
    extension: shareOf(limits.extension, row.extensionCount, row.dueAt), suspension: row.role === 'delegated' ? null : shareOf(limits.suspension, row.suspensionCount, now),
    park: limits.park && { latest: cityDay(dueAt(calendar, now, limits.park.each)) },
    boundBy: upper ? { unitName: unitName(core.city, upper.unitId), dueAt: upper.dueAt.toISOString() } : null,
    below: unitsBelow(core.city, unit).map((u) => ({ unitId: u.id, name: u.name, level: u.level })),
    department: lead && !grassroots.includes(lead.level) && !grassroots.includes(unit.level) ? lead.name : null,
  };
}
