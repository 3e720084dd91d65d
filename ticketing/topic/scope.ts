import { sql, type SQL } from 'drizzle-orm';
import type { StaffActor } from '../access/actor.ts';
import { actsForUnit, seesWholeCity } from '../access/scope.ts';

/** SQL condition on `monthly_topic`: citywide roles and analysts all of them; a unit those it owns or supports, from the choosing on. */
export function topicScope(actor: StaffActor): SQL {
  if (seesWholeCity(actor) || actor.roles.includes('analyst')) return sql`true`;
  if (!actsForUnit(actor)) return sql`false`;
  const mine = sql.join(actor.unitIds.map((id) => sql`${id}`), sql`, `);
  return sql`(monthly_topic.state not in ('proposed', 'dropped') and (monthly_topic.owner_unit_id in (${mine}) or monthly_topic.support_unit_ids && array[${mine}]::text[]))`;
}
