import { and, eq, ne } from 'drizzle-orm';
import { z } from '@hono/zod-openapi';
import { errors } from '../../../ticketing/index.ts';
import { report } from '../../db/schema/index.ts';
import { insertReport } from './create.ts';
import { reportVerb } from './verb.ts';

/** 更正: a new draft with the same words that names the one it corrects; signed, it is an issue of its own. The wrong one stays as it was and points to it. */
export const correct = reportVerb({
  name: 'correct', summary: '更正（另发一期）', input: z.object({ reason: z.string().trim().min(4, '请写明更正什么（至少4个字）').max(200, '不超过200字') }),
  guard: (row) => (row.correctedBy ? errors.ruleRefused('alreadyCorrected', `已由${row.correctedBy}更正，请更正那一期。`, `It was corrected by ${row.correctedBy}; correct that one.`) : null),
  async apply(work, { reason }) {
    const { core, tx, actor, report: row } = work;
    const [open] = await tx.select({ no: report.reportNo }).from(report).where(and(eq(report.corrects, row.reportNo), ne(report.state, 'discarded')));
    if (open) throw errors.ruleRefused('correctionOpen', `已有更正稿${open.no}，请在该稿上修改。`, `There is a correction in hand already (${open.no}).`);
    const made = await insertReport(core, tx, actor, row.content, { corrects: row.reportNo, correctsWhy: reason }, `更正${row.reportNo}：${reason}`);
    return `更正稿${made.reportNo}：${reason}`;
  },
});
