/** Which units have a part in a ticket: only they can read an order about it, so only they get one. */
import { unitName } from '../catalogue/city.ts';
import { assertNotAccused } from '../confidential/may-go-out.ts';
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
  assertNotAccused(core, ticket, unitId);
  const part = partOf(core, assignments, unitId);
  const name = unitName(core.city, unitId);
  if (!part) throw errors.ruleRefused('unitNotInvolved', `「${name}」没有承办该工单，请先派单或加派协办。`, `${name} has no part in this ticket; dispatch it or add it as a supporting unit first.`);
  return part;
}
