import { z } from 'zod';
import { unitId } from '../verb/fields.ts';
import { errors } from '../errors.ts';
import { verb } from '../verb/verb.ts';
import { causesByHand } from './causes.ts';
import { issue, orderFacts } from './issue.ts';
import { levelNames, reportLimit, type Level } from './levels.ts';
import { noteLevel, openOrders } from './standing.ts';

/** Working days that may be set instead of the level's own limit. */
export const workdaysToReport = z.number().int().min(1, '至少1个工作日').max(60, '不超过60个工作日').optional();

/** 督办: an order to report within its own time, beside the handling. Only a joint order (third level) goes to several units at once. */
export const supervise = verb({
  kind: 'ticket', name: 'supervise', summary: '下发督办单',
  input: z.object({
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]), cause: z.enum(causesByHand), text: z.string().trim().min(4, '请写明督办要求（至少4个字）').max(2000),
    unitIds: z.array(unitId).min(1, '请选择单位').max(20), workdays: workdaysToReport,
  }),
  async apply(work, _subject, { level, cause, text, unitIds, workdays }) {
    if (level < 3 && new Set(unitIds).size > 1) throw errors.ruleRefused('jointIsLevelThree', '同时督办几个单位须为三级（联合）督办；一级、二级每单一个单位。', 'Several units at once are a joint order of level 3; an order of level 1 or 2 goes to one unit.');
    const open = work.actor.kind === 'system' ? [] : await openOrders(work);
    const again = open.find((o) => o.kind === 'order' && o.level >= level && unitIds.includes(o.unitId));
    if (again) throw errors.ruleRefused('orderOpen', `「${work.core.city.units.get(again.unitId)?.name}」还有未办结的${levelNames[again.level as Level].zh}单，请先审定或撤销。`, 'The unit has an open order of this or a higher level; accept or revoke it first.');
    const rows = await issue(work, { kind: 'order', level, cause, text, unitIds, limit: workdays ? { workdays } : reportLimit(work.ticket.urgency, level) });
    await noteLevel(work);
    return { data: { ...orderFacts(work, rows), text, dueAt: rows[0]!.dueAt } };
  },
});
