import { z } from 'zod';
import { unitName } from '../catalogue/city.ts';
import { unitId } from '../verb/fields.ts';
import { errors } from '../errors.ts';
import type { Actor } from '../access/actor.ts';
import { verb, type Applied, type Subject } from '../verb/verb.ts';
import { byRule, type Work } from '../verb/work.ts';
import { causesByHand } from './causes.ts';
import { issue, orderFacts } from './issue.ts';
import { levelNames, reportLimit, type Level } from './levels.ts';
import { noteLevel, openOrders } from './standing.ts';

/** Working days that may be set instead of the level's own limit. */
export const workdaysToReport = z.number().int().min(1, '至少1个工作日').max(60, '不超过60个工作日').optional();

const input = z.object({
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]), cause: z.enum(causesByHand), text: z.string().trim().min(4, '请写明督办要求（至少4个字）').max(2000),
  unitIds: z.array(unitId).min(1, '请选择单位').max(20), workdays: workdaysToReport,
});

/** 督办: an order to report within its own time, beside the handling. Only a joint order (third level) goes to several units at once. */
export const supervise = verb({
  kind: 'ticket', name: 'supervise', summary: '下发督办单',
  input,
  apply: (work, _subject, input) => order(work, input, work.actor),
});

/** By rule it is the system's, whoever's act brought it about. */
export const superviseByItself = { ...supervise, apply: (work: Work, _subject: Subject, given: z.infer<typeof input>) => order(work, given, byRule) };

async function order(work: Work, { level, cause, text, unitIds, workdays }: z.infer<typeof input>, by: Actor): Promise<Applied> {
  if (level < 3 && new Set(unitIds).size > 1) throw errors.ruleRefused('jointIsLevelThree', '同时督办几个单位须为三级（联合）督办；一级、二级每单一个单位。', 'Several units at once are a joint order of level 3; an order of level 1 or 2 goes to one unit.');
  const open = by.kind === 'system' ? [] : await openOrders(work);
  const again = open.find((o) => o.kind === 'order' && o.level >= level && unitIds.includes(o.unitId));
  if (again) throw errors.ruleRefused('orderOpen', `「${unitName(work.core.city, again.unitId)}」还有未办结的${levelNames[again.level as Level].zh}单，请先审定或撤销。`, 'The unit has an open order of this or a higher level; accept or revoke it first.');
  const rows = await issue(work, { kind: 'order', level, cause, text, unitIds, limit: workdays ? { workdays } : reportLimit(work.ticket.urgency, level), by });
  await noteLevel(work);
  return { data: { ...orderFacts(work, rows), text, dueAt: rows[0]!.dueAt } };
}
