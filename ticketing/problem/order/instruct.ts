import { z } from 'zod';
import { instructionLevel } from '../../supervision/levels.ts';
import { workdaysToReport } from '../../supervision/supervise.ts';
import { unitId } from '../../verb/fields.ts';
import { problemVerb } from '../verb.ts';
import { issueOrders, orderFacts } from './issue.ts';

/** 批示: a leader's word on the whole problem, to its lead or supporting units, tracked until their report is accepted. */
export const instruct = problemVerb({
  name: 'instruct', summary: '领导批示',
  input: z.object({ text: z.string().trim().min(2, '请填写批示内容').max(2000), unitIds: z.array(unitId).min(1, '请选择单位').max(20), workdays: workdaysToReport }),
  async apply(work, { text, unitIds, workdays }) {
    const rows = await issueOrders(work, { kind: 'instruction', level: instructionLevel, cause: 'instruction', text, unitIds, limit: workdays ? { workdays } : undefined, by: work.actor });
    return { ...orderFacts(work, rows), text, dueAt: rows[0]!.dueAt };
  },
});
