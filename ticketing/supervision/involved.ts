/** Which units have a part in a ticket: only they can read an order about it, so only they get one. */
import type { Core } from '../core.ts';
import { errors } from '../errors.ts';
import type { AssignmentRow, TicketRow } from '../verb/verb.ts';

const gone = ['withdrawn', 'recalled'];

/** The newest part that lies with a unit or one below it; undefined where it has none. */
export function partOf(core: Pick<Core, 'city'>, assignments: readonly AssignmentRow[], unitId: string): AssignmentRow | undefined {
  const path = core.city.units.get(unitId)?.path;
  return path === undefined ? undefined : assignments.findLast((a) => !gone.includes(a.state) && a.unitPath.startsWith(path));
}

/** @throws HotlineError unitNotInvolved, accusedUnit */
export function requirePart(core: Pick<Core, 'city'>, ticket: TicketRow, assignments: readonly AssignmentRow[], unitId: string): AssignmentRow {
  const unit = core.city.units.get(unitId);
  const accused = ticket.accusedUnitId === null ? undefined : core.city.units.get(ticket.accusedUnitId);
  if (accused && unit?.path.startsWith(accused.path)) throw errors.ruleRefused('accusedUnit', '不得将投诉件交给被投诉单位或其下属。', 'A complaint is never shown to the unit it complains about.');
  const part = partOf(core, assignments, unitId);
  if (!part) throw errors.ruleRefused('unitNotInvolved', `「${unit?.name ?? unitId}」没有承办该工单，请先派单或加派协办。`, `${unit?.name ?? unitId} has no part in this ticket; dispatch it or add it as a supporting unit first.`);
  return part;
}
