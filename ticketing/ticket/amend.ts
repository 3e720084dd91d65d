import { z } from 'zod';
import { isAccused } from '../access/accused.ts';
import { hideNumbers } from '../citizen/mask.ts';
import { openAssignmentStates } from '../assignment/table.ts';
import { matterRefusal } from '../catalogue/valid.ts';
import { protect } from '../confidential/protect.ts';
import { callerCategories } from '../db/schema/types.ts';
import { cityDay } from '../deadline/city-day.ts';
import { relimit } from '../deadline/relimit.ts';
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
    const refused = input.matterCode && input.matterCode !== work.ticket.matterCode && matterRefusal(city, input.matterCode, cityDay(work.now));
    if (refused) throw refused;
    if (input.accusedUnitId && !city.units.has(input.accusedUnitId)) throw errors.ruleRefused('unitUnknown', '没有这个单位。', 'No such unit.');
    if (input.accusedUnitId && subject.assignments.some((a) => openAssignmentStates.includes(a.state) && isAccused(city, input.accusedUnitId!, a.unitId)))
      throw errors.ruleRefused('accusedUnit', '该单位正在承办此件，请先「改派」再登记为被投诉单位。', 'That unit works on it; reassign the ticket first.');
    if (work.ticket.isConfidential && (input.title !== undefined || input.address !== undefined))
      throw errors.ruleRefused('scrubbedCopy', '保密件的标题和地址在「核对脱敏件」中修改。', 'Title and address of a confidential ticket are changed with its scrubbed copy.');
    if (work.ticket.isConfidential && input.isConfidential === false) throw errors.ruleRefused('liftByTwo', '解除保密须两人：请「申请解除保密」，由另一人审批。', 'Lifting confidentiality takes two people: ask for it, and another person decides.');
    await keepOverrides(work, { ...input, category: matter?.category ?? undefined }, 'override');
    // A report (举报) is confidential as at intake, unless the same act says otherwise.
    const { isConfidential = work.ticket.isConfidential || (input.appealType === 'report' && work.ticket.appealType !== 'report'), ...corrections } = input;
    const told = isConfidential ? Object.fromEntries(Object.entries(corrections).filter(([name]) => name !== 'title' && name !== 'address')) : input;
    const before = Object.fromEntries(Object.keys(told).map((k) => [k, work.ticket[k as keyof typeof work.ticket]]));
    const was = { ...work.ticket };
    const becomes = isConfidential && !work.ticket.isConfidential;
    work.setTicket({ ...corrections, ...(matter ? { category: matter.category } : {}) });
    if (becomes) await protect(work);
    const moved = was.appealType !== work.ticket.appealType || was.urgency !== work.ticket.urgency ? await relimit(work, was) : [];
    return { data: { before, after: told, ...(becomes ? { protected: true } : {}), ...(moved.length ? { moved } : {}) } };
  },
});
