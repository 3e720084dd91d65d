import { and, count, eq, inArray, ne } from 'drizzle-orm';
import { z } from 'zod';
import { monthlyTopic } from '../db/schema/index.ts';
import { cityDay } from '../deadline/city-day.ts';
import { errors } from '../errors.ts';
import { unitId } from '../verb/fields.ts';
import { month, mustBeUnits } from './fields.ts';
import { topicVerb } from './verb.ts';

/** More topics in one month than a city carries through (common practice: one theme of two or three problems). */
const mostAMonth = 3;

/** The leaders' office takes it up: for which month, who owns it, who helps, and what shall be reached. */
export const choose = topicVerb({
  name: 'choose', summary: '选定为某月专题，明确主办和协办单位',
  input: z.object({ month, ownerUnitId: unitId, supportUnitIds: z.array(unitId).max(20).default([]), goal: z.string().trim().min(4, '请写明目标（至少4个字）').max(500) }),
  async apply({ core, tx, now, topic, set }, input) {
    const supportUnitIds = [...new Set(input.supportUnitIds)];
    mustBeUnits(core, [input.ownerUnitId, ...supportUnitIds]);
    if (supportUnitIds.includes(input.ownerUnitId)) throw errors.ruleRefused('ownerIsSupport', '主办单位不能同时为协办单位。', 'The owner cannot also support.');
    if (input.month < cityDay(now).slice(0, 7)) throw errors.ruleRefused('monthPast', '该月份已过，请选择本月或以后的月份。', 'That month is over; choose this one or a later one.');
    const [taken] = await tx.select({ n: count() }).from(monthlyTopic).where(and(eq(monthlyTopic.month, input.month), inArray(monthlyTopic.state, ['chosen', 'underway', 'reported', 'done']), ne(monthlyTopic.id, topic.id)));
    if (taken!.n >= mostAMonth) throw errors.ruleRefused('monthFull', `${input.month}已选定${taken!.n}个专题，请选其他月份或先撤销一个。`, `${input.month} has ${taken!.n} topics already; choose another month, or drop one.`);
    set({ ...input, supportUnitIds });
    return { note: `${input.month}，${core.city.units.get(input.ownerUnitId)!.name}主办。目标：${input.goal}` };
  },
});
