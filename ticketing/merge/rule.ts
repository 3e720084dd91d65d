/** Which tickets may be handled as one (并单, 66号(五) merges duplicates; domain 3.2): the same matter in the same place, and nobody's protection lost by it. */
import type { City } from '../catalogue/city.ts';
import { regionName } from '../catalogue/city.ts';
import type { TicketState } from '../db/schema/types.ts';
import { errors, type HotlineError } from '../errors.ts';
import type { TicketRow } from '../verb/verb.ts';
import { stateName } from '../verb/wording.ts';

/** States of a master whose reply is still to come. */
const masterStates: readonly TicketState[] = ['registered', 'pendingDispatch', 'awaitingCitizen', 'inProgress', 'hardCase', 'pendingReview', 'rework', 'parked'];
/** Two digits a level: matters of one second-level group are the same business. */
const sameMatterDigits = 4;
const urgencyOrder = { normal: 0, urgent: 1, critical: 2 } as const;

/** @returns the rule that keeps the two apart, or null. Pure. */
export function mergeRefusal(city: Pick<City, 'matters' | 'regions'>, duplicate: TicketRow, master: TicketRow): HotlineError | null {
  if (duplicate.id === master.id) return errors.ruleRefused('mergeWithItself', '不能并入自身，或并入已并入本单的工单。请选择另一张工单作为主单。', 'A ticket cannot be merged with itself, or into one that follows it.');
  if (!masterStates.includes(master.state)) return errors.ruleRefused('masterNotOpen', `主单${master.ticketNo}当前为「${stateName('ticket', master.state)}」，不会再有新的答复；请直接派单，或在主单重新办理后再并单。`, `The master ${master.ticketNo} is ${master.state}; no reply is to come. Dispatch this one, or merge after the master is opened again.`);
  return apart(duplicate, master) ?? otherMatter(city, duplicate, master) ?? otherPlace(city, duplicate, master) ?? moreUrgent(duplicate, master);
}

/** What protects somebody: two tickets that differ in it are never handled as one, whatever else they share. */
export function apart(duplicate: TicketRow, master: TicketRow): HotlineError | null {
  if (duplicate.isConfidential || master.isConfidential) return errors.ruleRefused('mergeConfidential', '保密工单须单独办理，不得并单。', 'A confidential ticket is handled alone and never merged.');
  if (duplicate.accusedUnitId !== master.accusedUnitId) return errors.ruleRefused('mergeAccusedUnit', '被投诉单位不同的工单不得并单。', 'Tickets that complain about different units are never merged.');
  if (duplicate.accusedStaffId !== master.accusedStaffId) return errors.ruleRefused('mergeAccusedStaff', '被投诉人员不同的工单不得并单。', 'Tickets that complain about different people are never merged.');
  if (duplicate.isAboutStaff !== master.isAboutStaff) return errors.ruleRefused('mergeStaffComplaint', '对工作人员的投诉须单独办理，不得与其他诉求并单。', 'A complaint about a member of staff goes its own way and is not merged with others.');
  return null;
}

/** A matter that nobody has named yet is compatible with any; a category, where only that is known, must agree. */
function otherMatter(city: Pick<City, 'matters'>, a: TicketRow, b: TicketRow): HotlineError | null {
  const same = a.matterCode && b.matterCode ? a.matterCode.slice(0, sameMatterDigits) === b.matterCode.slice(0, sameMatterDigits) : !a.category || !b.category || a.category === b.category;
  if (same) return null;
  const name = (t: TicketRow) => (t.matterCode && city.matters.get(t.matterCode)?.name) ?? t.category ?? '';
  return errors.ruleRefused('mergeOtherMatter', `事项不同（「${name(a)}」与「${name(b)}」），不得并单；确为同一事项请先「更正要素」。`, 'They are about different matters; amend one of them first if they are not.');
}

/** The same region, or one within the other: a ticket of which only the district is known may be about a place in it. */
function otherPlace(city: Pick<City, 'regions'>, a: TicketRow, b: TicketRow): HotlineError | null {
  if (a.regionCode.startsWith(b.regionCode) || b.regionCode.startsWith(a.regionCode)) return null;
  return errors.ruleRefused('mergeOtherPlace', `事发地不同（${regionName(city as City, a.regionCode)}与${regionName(city as City, b.regionCode)}），不得并单；登记有误请先「更正要素」。`, 'They are about different places; amend one of them first if they are not.');
}

/** An urgent appeal may not wait for one that is not. */
function moreUrgent(a: TicketRow, b: TicketRow): HotlineError | null {
  return urgencyOrder[a.urgency] > urgencyOrder[b.urgency]
    ? errors.ruleRefused('mergeUrgency', '本单紧急程度高于主单，并单会延误办理；请先更正主单的紧急程度，或反过来把主单并入本单。', 'This one is more urgent than the master; raise the master first, or merge the other way round.') : null;
}
