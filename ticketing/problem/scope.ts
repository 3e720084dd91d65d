import { sql, type AnyColumn, type SQL } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import { notAboutThem } from '../access/accused.ts';
import { actsForUnit, seesWholeCity, ticketScope } from '../access/scope.ts';

/** SQL condition on `problem` for what the actor may see: citywide roles and analysts all of them, unit roles those their unit (or one below it) leads or supports. */
export function problemScope(actor: Actor): SQL {
  if (actor.kind === 'system') return sql`true`;
  if (actor.kind === 'citizen') return sql`false`;
  if (seesWholeCity(actor) || actor.roles.includes('analyst')) return notOnlyAboutThem(actor);
  if (!actsForUnit(actor)) return sql`false`;
  const mine = sql.join(actor.unitIds.map((id) => sql`${id}`), sql`, `);
  return sql`(${notOnlyAboutThem(actor)} and (problem.lead_unit_id in (${mine}) or problem.support_unit_ids && array[${mine}]::text[]))`;
}

/** A problem made of complaints about the reader's own unit does not exist for them; of a mixed one they see the rest. */
const notOnlyAboutThem = (actor: Actor): SQL => sql`(not exists (select 1 from ticket where ticket.problem_id = problem.id and not ${notAboutThem(actor)}) or exists (select 1 from ticket where ticket.problem_id = problem.id and ${notAboutThem(actor)}))`;

/** SQL condition on a row that hangs on a ticket or on a problem (both joined): what it is about is in the actor's sight. */
export const subjectInSight = (actor: Actor, of: { ticketId: AnyColumn; problemId: AnyColumn }): SQL => sql`((${of.ticketId} is not null and ${ticketScope(actor)}) or (${of.problemId} is not null and ${problemScope(actor)}))`;
