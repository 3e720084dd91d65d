import { z } from 'zod';
import { assign } from '../assignment/assign.ts';
import { unitName } from '../catalogue/city.ts';
import { clauseFor, pushedDownFrom } from '../catalogue/pushed-down.ts';
import { matterRefusal } from '../catalogue/valid.ts';
import { unconfirmed } from '../confidential/may-go-out.ts';
import { cityDay } from '../deadline/city-day.ts';
import { errors } from '../errors.ts';
import { keepOverrides } from '../routing/learn.ts';
import { appealType, unitId, urgency } from '../verb/fields.ts';
import { verb } from '../verb/verb.ts';

/**
 * Sends the ticket to a lead unit and supporting units. The time to resolve runs from now, not from signing.
 * A matter that the catalogue gives to a department may not be pushed down to a subdistrict (66号(五)) unless `pushDownReason` says why.
 */
export const dispatch = verb({
  kind: 'ticket', name: 'dispatch', summary: '派单给主办和协办单位',
  input: z.object({
    leadUnitId: unitId, supportUnitIds: z.array(unitId).max(10).default([]), advice: z.string().trim().max(2000).optional(),
    matterCode: z.string().max(32).optional(), appealType: appealType.optional(), urgency: urgency.optional(), pushDownReason: z.string().trim().min(4).max(500).optional(),
  }),
  guard: ({ ticket }) => unconfirmed(ticket),
  async apply(work, _subject, input) {
    const { city } = work.core;
    const { leadUnitId, supportUnitIds, advice, pushDownReason, ...corrections } = input;
    const matter = corrections.matterCode ? city.matters.get(corrections.matterCode) : undefined;
    const refused = corrections.matterCode && corrections.matterCode !== work.ticket.matterCode && matterRefusal(city, corrections.matterCode, cityDay(work.now));
    if (refused) throw refused;
    if (supportUnitIds.includes(leadUnitId)) throw errors.ruleRefused('leadIsSupport', '主办单位不能同时为协办单位。', 'The lead unit cannot also support.');
    await keepOverrides(work, { ...corrections, category: matter?.category ?? undefined, unitId: leadUnitId }, 'override');
    if (Object.keys(corrections).length) work.setTicket({ ...corrections, ...(matter ? { category: matter.category } : {}) });

    const pushedDown = pushedDownFrom(city, work.ticket, city.units.get(leadUnitId), pushDownReason, work.now);

    const lead = await assign(work, { unitId: leadUnitId, role: 'lead', advice });
    for (const id of new Set(supportUnitIds)) await assign(work, { unitId: id, role: 'support', advice });
    work.stopClocks(['dispatch']);
    work.setTicket({ leadUnitId, dueAt: lead.dueAt, handlingMode: 'forward', firstDispatchedAt: work.ticket.firstDispatchedAt ?? work.now });
    work.tell('dispatched', { unit: unitName(city, leadUnitId) }, String(lead.id));
    return { data: { leadUnitId, unit: unitName(city, leadUnitId), supportUnitIds, advice, dueAt: lead.dueAt, clause: clauseFor(city, work.ticket, work.now)?.rule.clause, ...(pushedDown ? { pushedDownFrom: pushedDown.id, pushDownReason } : {}) } };
  },
});
