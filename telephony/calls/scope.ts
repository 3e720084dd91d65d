/** Whose calls somebody sees in the list. A call is no ticket: that it took place names nobody, its number is masked. */
import { sql, type SQL } from 'drizzle-orm';
import type { Role, StaffActor } from '../../ticketing/index.ts';

/** Those who answer for the floor, its quality and its records. */
export const readsCalls: readonly Role[] = ['qa', 'teamLead', 'supervisor', 'coordinator', 'auditAdmin', 'subCenterAdmin'];
const readsOwn: readonly Role[] = ['agent', 'specialDeskAgent', 'vendorStaff', 'callbackAgent'];
const has = (actor: StaffActor, roles: readonly Role[]) => actor.roles.some((r) => roles.includes(r));

/** They see more than their own: filters by agent and the totals of others make sense. */
export const readsAll = (actor: StaffActor): boolean => has(actor, readsCalls);
export const opensList = (actor: StaffActor): boolean => readsAll(actor) || has(actor, readsOwn);

/**
 * SQL condition on `call`.
 * - those of the centre who answer for calls: all; of a line's own staff (also sub-centre administrators): calls of their lines;
 * - agents: calls in which they spoke; units: calls whose recording was shared with them, while that holds.
 * @param since only calls from then on are asked for anyway
 */
export function callScope(actor: StaffActor, now: Date, since: Date | null = null): SQL {
  const allowed: SQL[] = [];
  if (readsAll(actor)) {
    if (!actor.onLine && !(actor.roles.includes('subCenterAdmin') && !has(actor, readsCalls.filter((r) => r !== 'subCenterAdmin')))) return sql`true`;
    if (actor.hotlineNumbers.length) allowed.push(sql`call.line_number in (select number from line where hotline_number in ${list(actor.hotlineNumbers)})`);
  }
  // A leg begins after its call: the days bound the legs too, so that years at the telephone are not read through.
  if (has(actor, readsOwn)) allowed.push(sql`call.id in (select call_id from call_leg where staff_id = ${actor.staffId} and party <> 'supervisor' ${since ? sql`and started_at >= ${since.toISOString()}::timestamptz` : sql``})`);
  if (actor.unitIds.length) allowed.push(sql`call.id in (select call_id from recording_share where unit_id in ${list(actor.unitIds)} and ended_at is null and until > ${now.toISOString()}::timestamptz)`);
  return allowed.length ? sql`(${sql.join(allowed, sql` or `)})` : sql`false`;
}

const list = (values: readonly string[]): SQL => sql`(${sql.join(values.map((v) => sql`${v}`), sql`, `)})`;

/** A confidential or an anonymous ticket was spoken of: number and person are not shown, and nobody finds the call by them. */
export const speaksInConfidence = sql<boolean>`(exists (select 1 from call_ticket ct join ticket t on t.id = ct.ticket_id where ct.call_id = call.id and (t.is_confidential or t.is_anonymous)) or exists (select 1 from call_confidence cc where cc.call_id = call.id))`;
