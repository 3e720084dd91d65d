import { z } from 'zod';
import { hideNumbers } from '../citizen/mask.ts';
import { openAssignmentStates } from '../assignment/table.ts';
import { callerCategories } from '../db/schema/types.ts';
import { errors } from '../errors.ts';
import { keepOverrides } from '../routing/learn.ts';
import { appealType, urgency } from '../verb/fields.ts';
import { verb } from '../verb/verb.ts';

/** Corrects what was registered. What differs from the machine's advice is kept as an example. */
export const amend = verb({
  kind: 'ticket', name: 'amend', summary: '更正工单要素',
  input: z.object({
    title: z.string().trim().min(2).max(200).optional(), regionCode: z.string().max(32).optional(), address: z.string().trim().max(300).optional(),
    appealType: appealType.optional(), urgency: urgency.optional(), matterCode: z.string().max(32).optional(), accusedUnitId: z.string().max(64).nullable().optional(), isConfidential: z.boolean().optional(),
    callerCategory: z.enum(callerCategories).optional(), language: z.string().trim().max(20).optional(),
  }).refine((i) => Object.keys(i).length > 0, '没有要更正的内容'),
  async apply(work, subject, asked) {
    const input = { ...asked, ...(asked.title ? { title: hideNumbers(asked.title).text } : {}), ...(asked.address ? { address: hideNumbers(asked.address).text } : {}) };
    const { city } = work.core;
    if (input.regionCode && !city.regions.has(input.regionCode)) throw errors.ruleRefused('regionUnknown', '没有这个区域。', 'No such region.');
    const matter = input.matterCode ? city.matters.get(input.matterCode) : undefined;
    if (input.matterCode && !matter) throw errors.ruleRefused('matterUnknown', '没有这个事项。', 'No such matter.');
    if (input.accusedUnitId && !city.units.has(input.accusedUnitId)) throw errors.ruleRefused('unitUnknown', '没有这个单位。', 'No such unit.');
    const accused = input.accusedUnitId ? city.units.get(input.accusedUnitId) : undefined;
    if (accused && subject.assignments.some((a) => openAssignmentStates.includes(a.state) && a.unitPath.startsWith(accused.path)))
      throw errors.ruleRefused('accusedUnit', '该单位正在承办此件，请先「改派」再登记为被投诉单位。', 'That unit works on it; reassign the ticket first.');
    await keepOverrides(work, { ...input, category: matter?.category ?? undefined }, 'override');
    const before = Object.fromEntries(Object.keys(input).map((k) => [k, work.ticket[k as keyof typeof work.ticket]]));
    work.setTicket({ ...input, ...(matter ? { category: matter.category } : {}) });
    return { data: { before, after: input } };
  },
});
