import { limitsOf } from '../deadline/limits-of.ts';
import { dueAt as dueMoment } from '../deadline/working-time.ts';
import { errors } from '../errors.ts';
import type { AssignmentRow } from '../verb/verb.ts';
import type { Work } from '../verb/work.ts';

/** Gives a unit its part of the ticket and starts its clocks: to sign, and to resolve (from now, not from signing). */
export async function assign(work: Work, part: { unitId: string; role: 'lead' | 'support'; advice?: string; parentId?: number }): Promise<AssignmentRow> {
  const { core, ticket, now } = work;
  const unit = core.city.units.get(part.unitId);
  if (!unit?.active) throw errors.ruleRefused('unitUnknown', '没有这个单位，或已停用。', 'No such unit, or it is no longer active.');
  const accused = ticket.accusedUnitId ? core.city.units.get(ticket.accusedUnitId) : undefined;
  if (accused && unit.path.startsWith(accused.path)) throw errors.ruleRefused('accusedUnit', '不得将投诉件派给被投诉单位或其下属。', 'A complaint is never sent to the unit it complains about.');
  const limits = limitsOf(core, ticket, unit.id);
  const calendar = core.calendarFor(ticket.regionCode, now);
  const row = await work.addAssignment({
    unitId: unit.id, role: part.role, parentId: part.parentId, advice: part.advice, state: 'dispatched', dispatchedAt: now,
    dispatchedBy: work.actor.kind === 'staff' ? work.actor.name : work.actor.kind,
    signDueAt: dueMoment(calendar, now, limits.sign), dueAt: dueMoment(calendar, now, limits.resolve), calendarVersion: calendar.version,
    returnUntil: limits.returnWindow ? dueMoment(calendar, now, limits.returnWindow) : null,
  });
  work.startClock('sign', limits.sign, { assignmentId: row.id });
  work.startClock('resolve', limits.resolve, { assignmentId: row.id });
  return row;
}
