import { z } from 'zod';
import { assign } from '../assignment/assign.ts';
import { openLead } from '../assignment/lead.ts';
import { openAssignmentStates } from '../assignment/table.ts';
import { unitName } from '../catalogue/city.ts';
import { rulingNo } from '../catalogue/precedents.ts';
import { matterRefusal } from '../catalogue/valid.ts';
import { ruling } from '../db/schema/index.ts';
import { cityDay } from '../deadline/city-day.ts';
import { errors } from '../errors.ts';
import { announceChange } from '../reload.ts';
import { refusedUnits } from '../request/refused-units.ts';
import { keepOverrides } from '../routing/learn.ts';
import { placeOfRuling } from '../ruling/place.ts';
import { unitId } from '../verb/fields.ts';
import { verb } from '../verb/verb.ts';
import type { Work } from '../verb/work.ts';
import { dropReturn, leadIs, recallWithBelow } from './temporary-lead.ts';

/**
 * 裁定: who does it, and why. The temporary lead, if it is the one, goes on with the clock it has; another lead starts afresh and the temporary one is
 * called back without a mark. The ruled lead may not give it back. The ruling is a precedent from now on (首接首办、先办后议、一管到底).
 */
export const rule = verb({
  kind: 'ticket', name: 'rule', summary: '裁定主办、协办单位',
  input: z.object({
    leadUnitId: unitId, supportUnitIds: z.array(unitId).max(10).default([]), basis: z.string().trim().min(4, '请写明裁定依据（至少4个字）').max(2000), text: z.string().trim().min(10, '请写明裁定理由（至少10个字）').max(10_000),
    matterCode: z.string().max(32).optional(), regionCode: z.string().max(32).optional(),
  }),
  async apply(work, _subject, input) {
    const { city } = work.core;
    if (work.actor.kind !== 'staff') throw errors.notAllowed('裁定须由疑难协调员作出。', 'A coordinator rules.');
    const matter = city.matters.get(input.matterCode ?? work.ticket.matterCode ?? '');
    if (!matter) throw errors.ruleRefused('matterUnknown', '裁定须对应一个事项，请先选定事项。', 'A ruling is about a matter; choose one.');
    // It is a precedent from now on: a matter that has ended would bind nobody.
    const refused = matterRefusal(city, matter.code, cityDay(work.now));
    if (refused) throw refused;
    const supportUnitIds = [...new Set(input.supportUnitIds)];
    if (supportUnitIds.includes(input.leadUnitId)) throw errors.ruleRefused('leadIsSupport', '主办单位不能同时为协办单位。', 'The lead unit cannot also support.');
    const regionCode = placeOfRuling(work, matter.code, input.leadUnitId, input.regionCode);
    const refusedUnitIds = await refusedUnits(work);
    await keepOverrides(work, { matterCode: matter.code, category: matter.category ?? undefined, unitId: input.leadUnitId }, 'ruling');
    work.setTicket({ matterCode: matter.code, category: matter.category });
    work.stopClocks(['conference']);

    const stays = await seatLead(work, input.leadUnitId, supportUnitIds, input.text);
    await seatSupports(work, supportUnitIds, input.text);
    const [made] = await work.tx.insert(ruling).values({
      ticketId: work.ticket.id, matterCode: matter.code, regionCode, refusedUnitIds, leadUnitId: input.leadUnitId, supportUnitIds, basis: input.basis, text: input.text,
      state: 'precedent', ruledBy: work.actor.staffId, ruledByName: work.actor.name, ruledAt: work.now,
    }).returning();
    await announceChange(work.tx, 'city');
    const name = (id: string) => unitName(city, id);
    return {
      data: {
        rulingId: made!.id, rulingNo: rulingNo(made!), leadUnitId: input.leadUnitId, unit: name(input.leadUnitId), stays, supportUnitIds, units: supportUnitIds.map(name),
        basis: input.basis, text: input.text, matterCode: matter.code, matter: matter.name, refusedUnitIds, dueAt: work.ticket.dueAt,
      },
    };
  },
});

/** @returns whether the temporary lead is the ruled one and goes on */
async function seatLead(work: Work, leadUnitId: string, supportUnitIds: string[], why: string): Promise<boolean> {
  const present = openLead(work.assignments);
  if (present?.unitId === leadUnitId) {
    await dropReturn(work, present, '已裁定由该单位主办');
    work.setAssignment(present, { temporary: false, returnForbidden: true });
    return true;
  }
  if (present) await recallWithBelow(work, present, supportUnitIds.includes(present.unitId) ? '裁定后改为协办' : '裁定由其他单位主办');
  const support = openSupports(work).find((a) => a.unitId === leadUnitId);
  if (support) await recallWithBelow(work, support, '裁定后改为主办');
  const lead = await assign(work, { unitId: leadUnitId, role: 'lead', advice: `裁定：${why}` });
  work.setAssignment(lead, { returnForbidden: true });
  leadIs(work, lead);
  return false;
}

/** The ruling names them all: who is not named is called back, who is named and new gets its part. */
async function seatSupports(work: Work, supportUnitIds: string[], why: string): Promise<void> {
  for (const a of openSupports(work)) if (!supportUnitIds.includes(a.unitId)) await recallWithBelow(work, a, '裁定无须协办');
  for (const unit of supportUnitIds) {
    const row = openSupports(work).find((a) => a.unitId === unit) ?? await assign(work, { unitId: unit, role: 'support', advice: `裁定：${why}` });
    await dropReturn(work, row, '已裁定由该单位协办');
    work.setAssignment(row, { returnForbidden: true });
  }
}

const openSupports = (work: Work) => work.assignments.filter((a) => a.role === 'support' && openAssignmentStates.includes(a.state));
