import type { Unit } from '../catalogue/city.ts';
import { assertNotAccused } from '../confidential/may-go-out.ts';
import { limitsOf } from '../deadline/limits-of.ts';
import { dueAt as dueMoment } from '../deadline/working-time.ts';
import { errors } from '../errors.ts';
import { outsideLine } from '../hotline/external/outside-line.ts';
import { mayInvestigate } from '../routing/staff-complaint.ts';
import type { AssignmentRow } from '../verb/verb.ts';
import type { Work } from '../verb/work.ts';

/** Gives a unit its part of the ticket and starts its clocks: to sign, and to resolve (from now, not from signing). */
export async function assign(work: Work, part: { unitId: string; role: 'lead' | 'support'; advice?: string; parentId?: number }): Promise<AssignmentRow> {
  const { core, ticket, now } = work;
  const unit = mayReceive(work, part.unitId);
  const limits = limitsOf(core, ticket, unit.id);
  const calendar = core.calendarFor(ticket.regionCode, now);
  const externalLine = await outsideLine(work, part);
  const row = await work.addAssignment({
    unitId: unit.id, role: part.role, externalLine, parentId: part.parentId, advice: part.advice, state: 'dispatched', dispatchedAt: now,
    dispatchedBy: work.actor.kind === 'staff' ? work.actor.name : work.actor.kind,
    signDueAt: dueMoment(calendar, now, limits.sign), dueAt: dueMoment(calendar, now, limits.resolve), calendarVersion: calendar.version,
    returnUntil: limits.returnWindow ? dueMoment(calendar, now, limits.returnWindow) : null,
  });
  work.startClock('sign', limits.sign, { assignmentId: row.id });
  work.startClock('resolve', limits.resolve, { assignmentId: row.id });
  return row;
}

/** The unit that shall get a part of the ticket. @throws unitUnknown, accusedUnit, staffComplaint */
export function mayReceive({ core, ticket }: Pick<Work, 'core' | 'ticket'>, unitId: string): Unit {
  const unit = core.city.units.get(unitId);
  if (!unit?.active) throw errors.ruleRefused('unitUnknown', '没有这个单位，或已停用。', 'No such unit, or it is no longer active.');
  assertNotAccused(core, ticket, unit.id);
  if (ticket.isAboutStaff && !mayInvestigate(core.city, unit, ticket.accusedUnitId)) throw errors.ruleRefused('staffComplaint', '对工作人员的投诉只能交督查单位，或被投诉人所在单位的上级单位。', 'A complaint about staff goes to the inspectors, or to a unit above the accused’s.');
  return unit;
}
