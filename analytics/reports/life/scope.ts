import { sql, type SQL } from 'drizzle-orm';
import { actsForUnit, seesWholeCity, type Actor, type StaffActor } from '../../../ticketing/index.ts';
import { editors, signers } from './table.ts';

const has = (actor: StaffActor, roles: readonly string[]) => actor.roles.some((r) => roles.includes(r));

/** Staff of a single line see its tickets only, and write no report of the city. */
export const mayWrite = (actor: Actor): boolean => actor.kind === 'system' || (actor.kind === 'staff' && !actor.onLine && has(actor, editors));

/** SQL condition on `report`: writers all of them; signers what waits for them, what they sent back and what is signed; the whole city's other staff what is signed; units the 通报 that were sent to them. */
export function reportScope(actor: Actor): SQL {
  if (actor.kind === 'system') return sql`true`;
  if (actor.kind !== 'staff') return sql`false`;
  if (mayWrite(actor)) return sql`true`;
  if (!actor.onLine && has(actor, signers)) return sql`(report.state in ('submitted', 'frozen', 'published') or (report.state = 'draft' and report.rejected_why is not null))`;
  if (seesWholeCity(actor)) return sql`report.state in ('frozen', 'published')`;
  return actsForUnit(actor) ? sql`(report.state = 'published' and report.kind = 'bulletin')` : sql`false`;
}
