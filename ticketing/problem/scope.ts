import { sql, type SQL } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import { actsForUnit, seesWholeCity } from '../access/scope.ts';

/** SQL condition on `problem` for what the actor may see: citywide roles and analysts all of them, unit roles those their unit (or one below it) leads or supports. */
export function problemScope(actor: Actor): SQL {
  if (actor.kind === 'system') return sql`true`;
  if (actor.kind === 'citizen') return sql`false`;
  if (seesWholeCity(actor) || actor.roles.includes('analyst')) return sql`true`;
  if (!actsForUnit(actor)) return sql`false`;
  return sql`exists (select 1 from unit u where (u.id = problem.lead_unit_id or u.id = any(problem.support_unit_ids)) and u.path like ${`${actor.unitPath}%`})`;
}
