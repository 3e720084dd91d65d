import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { StaffActor } from '../access/actor.ts';
import { articleReport } from '../db/schema/index.ts';
import { errors } from '../errors.ts';
import { reason } from '../verb/fields.ts';
import { articleVerb } from './verb.ts';

/** What came of an error report: changed, or why it stands. */
export const settleReport = articleVerb({
  name: 'settleReport', summary: '处理纠错', input: z.object({ reportId: z.number().int().positive(), note: reason }),
  async apply(work, { reportId, note }) {
    const { staffId } = work.actor as StaffActor;
    const [settled] = await work.tx.update(articleReport).set({ state: 'settled', settledBy: staffId, settledAt: work.now, settlement: note })
      .where(and(eq(articleReport.id, reportId), eq(articleReport.articleId, work.article.id), eq(articleReport.state, 'open'))).returning({ id: articleReport.id });
    if (!settled) throw errors.notFound('纠错');
    return { note };
  },
});
