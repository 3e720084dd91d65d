import { z } from 'zod';
import { unitId } from '../verb/fields.ts';
import { verb } from '../verb/verb.ts';
import { issue, orderFacts } from './issue.ts';
import { instructionLevel, reportLimit } from './levels.ts';
import { noteLevel } from './standing.ts';
import { workdaysToReport } from './supervise.ts';

/**
 * 批示: a leader's word to one or several units, tracked until the supervisors accept what the unit reports.
 * It weighs as an order of the second level, so that the unit answers one paper and not two.
 */
export const instruct = verb({
  kind: 'ticket', name: 'instruct', summary: '领导批示',
  input: z.object({ text: z.string().trim().min(2, '请填写批示内容').max(2000), unitIds: z.array(unitId).min(1, '请选择单位').max(20), workdays: workdaysToReport }),
  async apply(work, _subject, { text, unitIds, workdays }) {
    const rows = await issue(work, { kind: 'instruction', level: instructionLevel, cause: 'instruction', text, unitIds, limit: workdays ? { workdays } : reportLimit(work.ticket.urgency, 'instruction'), by: work.actor });
    await noteLevel(work);
    return { data: { ...orderFacts(work, rows), text, dueAt: rows[0]!.dueAt } };
  },
});
