/** 首接首办、先办后议: while units dispute, one of them works, and may not give it back. */
import { assign } from '../assignment/assign.ts';
import { keep } from '../assignment/keep.ts';
import { openLead } from '../assignment/lead.ts';
import { recall } from '../assignment/recall.ts';
import { openAssignmentStates } from '../assignment/table.ts';
import { unitName } from '../catalogue/city.ts';
import { resolveUnits } from '../catalogue/resolve.ts';
import { cityDay } from '../deadline/city-day.ts';
import { errors } from '../errors.ts';
import { lapseRequests } from '../request/lapse.ts';
import type { AssignmentRow } from '../verb/verb.ts';
import { byRule, type Work } from '../verb/work.ts';

/**
 * The present lead stays on its clock, or the named unit gets the ticket with a clock of its own. A return it asked for lapses.
 * @throws ruleRefused temporaryLeadMissing where nobody leads and nobody is named; pushedDown where a grassroots unit is named for a department's matter (国办函〔2025〕66号(五))
 */
export async function setTemporaryLead(work: Work, unitId: string | undefined, advice: string): Promise<AssignmentRow> {
  const present = openLead(work.assignments);
  const named = unitId ?? present?.unitId;
  if (!named) throw errors.ruleRefused('temporaryLeadMissing', '该工单没有主办单位，请指定先行办理的单位（先办后议）。', 'Nobody leads it; name the unit that works on it until the ruling.');
  const stays = present?.unitId === named ? present : undefined;
  if (stays) await dropReturn(work, stays, '转疑难会商，先行办理');
  else {
    mayLead(work, named);
    if (present) await recallWithBelow(work, present, '转疑难会商，另行指定先办单位');
    const support = work.assignments.find((a) => a.unitId === named && a.role === 'support' && openAssignmentStates.includes(a.state));
    if (support) await recallWithBelow(work, support, '改任先办单位');
  }
  const lead = stays ?? await assign(work, { unitId: named, role: 'lead', advice });
  work.setAssignment(lead, { temporary: true, returnForbidden: true });
  if (!stays) leadIs(work, lead);
  return lead;
}

/** The ticket follows its new lead, and the citizen is told. */
export function leadIs(work: Work, lead: AssignmentRow): void {
  work.setTicket({ leadUnitId: lead.unitId, dueAt: lead.dueAt, handlingMode: 'forward', firstDispatchedAt: work.ticket.firstDispatchedAt ?? work.now });
  work.tell('dispatched', { unit: unitName(work.core.city, lead.unitId) }, String(lead.id));
}

/** Nobody decides any more on a return that the row's unit asked for; it works on. */
export async function dropReturn(work: Work, row: AssignmentRow, why: string): Promise<void> {
  await lapseRequests(work, why, row.id, 'return');
  if (row.state === 'returnPending') await work.perform(keep, {}, { assignment: row, as: byRule });
}

/** Called back by rule, with what it had delegated; not scored. */
export async function recallWithBelow(work: Work, row: AssignmentRow, why: string): Promise<void> {
  for (const below of work.assignments.filter((a) => a.parentId === row.id && openAssignmentStates.includes(a.state))) await recallWithBelow(work, below, why);
  if (openAssignmentStates.includes(row.state)) await work.perform(recall, { reason: why }, { assignment: row, as: byRule });
}

function mayLead(work: Work, unitId: string): void {
  const { city } = work.core;
  const catalogue = work.ticket.matterCode ? resolveUnits(city, work.ticket.matterCode, work.ticket.regionCode, cityDay(work.now)) : null;
  const grassroots = ['subdistrict', 'community'].includes(city.units.get(unitId)?.level ?? '');
  if (catalogue && grassroots && !['subdistrict', 'community'].includes(catalogue.lead.level))
    throw errors.ruleRefused('pushedDown', `派单目录规定由「${catalogue.lead.name}」主责，先办单位不得为基层；请指定部门先行办理。`, `The catalogue gives this to ${catalogue.lead.name}; name a department.`);
}
