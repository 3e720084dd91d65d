/** What you may not see does not exist: every load of a ticket goes through this condition. */
import { sql, type SQL } from 'drizzle-orm';
import { notAboutThem } from './accused.ts';
import type { Actor, Role, StaffActor } from './actor.ts';

const citywide: readonly Role[] = ['agent', 'specialDeskAgent', 'teamLead', 'dispatcher', 'coordinator', 'reviewer', 'callbackAgent', 'qa', 'supervisor', 'eSupervision', 'mayorOffice'];
const mayReadConfidential: readonly Role[] = ['teamLead', 'dispatcher', 'coordinator', 'reviewer', 'supervisor', 'eSupervision'];
/** Complaints about staff (投诉工作人员) are for those who supervise. */
const mayReadStaffComplaints: readonly Role[] = ['teamLead', 'coordinator', 'supervisor', 'eSupervision', 'mayorOffice'];
const ofUnit: readonly Role[] = ['unitContact', 'unitLeader', 'handler', 'gridWorker'];

const has = (actor: Actor, list: readonly Role[]) => actor.kind === 'staff' && actor.roles.some((r) => list.includes(r));
export const seesWholeCity = (actor: Actor) => has(actor, citywide) && !(actor.kind === 'staff' && actor.onLine);
export const actsForUnit = (actor: Actor) => has(actor, ofUnit);

/**
 * SQL condition on `ticket` for what the actor may see.
 * - citywide roles: all tickets, confidential ones only for the roles that handle them;
 * - sub-centre administrators, and others of a line's own staff (its agents, dispatchers, reviewers): tickets of their hotlines;
 * - unit roles: tickets assigned to their unit or one below it; a confidential one only when a person has looked over the scrubbed copy;
 * - vendor staff: tickets they registered themselves (66号(三): intake and visits only) and those waiting for a visit;
 * - a complaint about a member of staff: those who supervise, and the unit that looks into it; never the person;
 * - whatever the role: never a complaint about their own unit, one above it, or themselves;
 * - a citizen: the one ticket whose code they hold; the system: everything; anybody else: nothing.
 */
export function ticketScope(actor: Actor): SQL {
  if (actor.kind === 'system') return sql`true`;
  if (actor.kind === 'citizen') return sql`ticket.id = ${actor.ticketId}`;
  const allowed: SQL[] = [];
  if (seesWholeCity(actor)) allowed.push(has(actor, mayReadConfidential) ? sql`true` : sql`not ticket.is_confidential`);
  if ((has(actor, ['subCenterAdmin']) || (actor.onLine && has(actor, citywide))) && actor.hotlineNumbers.length)
    allowed.push(sql`(ticket.hotline_number in ${list(actor.hotlineNumbers)} and not ticket.is_confidential)`);
  if (has(actor, ['vendorStaff']))
    allowed.push(sql`(not ticket.is_confidential and (ticket.registered_by = ${actor.staffId} or ticket.state = 'pendingVisit'))`);
  if (actsForUnit(actor))
    allowed.push(sql`(exists (select 1 from assignment a where a.ticket_id = ticket.id and a.state not in ('withdrawn', 'recalled') and a.unit_id in ${list(actor.unitIds)})
      and (not ticket.is_confidential or ticket.scrub_confirmed_at is not null))`);
  if (!allowed.length) return sql`false`;
  return sql`((${sql.join(allowed, sql` or `)}) and ${staffComplaint(actor)} and ${notAboutThem(actor)})`;
}

/** A complaint about a member of staff: only for those who supervise and the unit that looks into it. */
const staffComplaint = (actor: StaffActor): SQL => (has(actor, mayReadStaffComplaints) || actsForUnit(actor) ? sql`true` : sql`not ticket.is_about_staff`);

const list = (values: string[]): SQL => sql`(${sql.join(values.map((v) => sql`${v}`), sql`, `)})`;
