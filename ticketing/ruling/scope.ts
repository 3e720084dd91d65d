import { sql, type SQL } from 'drizzle-orm';
import type { StaffActor } from '../access/actor.ts';
import { notAboutThem } from '../access/accused.ts';
import { actsForUnit, seesWholeCity, ticketScope } from '../access/scope.ts';

/**
 * SQL conditions on `ruling` joined to its `ticket`: citywide roles and analysts read every ruling; a unit those that name it or one below it, never one
 * about a complaint against it. What tells of the ticket itself is shown only to who may see that (`seesTicket`).
 */
export function rulingScope(actor: StaffActor): SQL {
  if (seesWholeCity(actor) || actor.roles.includes('analyst')) return notAboutThem(actor);
  if (!actsForUnit(actor)) return sql`false`;
  const mine = sql.join(actor.unitIds.map((id) => sql`${id}`), sql`, `);
  return sql`((ruling.lead_unit_id in (${mine}) or ruling.support_unit_ids && array[${mine}]::text[] or ruling.refused_unit_ids && array[${mine}]::text[]) and ${notAboutThem(actor)})`;
}

export const seesTicket = (actor: StaffActor): SQL<boolean> => sql<boolean>`${ticketScope(actor)}`;
