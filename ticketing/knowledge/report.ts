import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { StaffActor } from '../access/actor.ts';
import { hideNumbers } from '../citizen/hide-numbers.ts';
import { articleReport } from '../db/schema/index.ts';
import { reportKinds } from '../db/schema/knowledge.ts';
import { errors } from '../errors.ts';
import { articleVerb } from './verb.ts';

export const reportKindNames: Record<(typeof reportKinds)[number], string> = { wrong: '内容有误', outdated: '已经过时', unclear: '说不清楚', missing: '内容不全' };

/** An agent's one-press error report; the owner of the article settles it. One open report a person and article. */
export const report = articleVerb({
  name: 'report', summary: '纠错',
  input: z.object({ kind: z.enum(reportKinds).default('wrong'), note: z.string().trim().max(500).optional() }),
  async apply(work, { kind, note }) {
    const { tx, article, now } = work;
    const { staffId } = work.actor as StaffActor;
    const [open] = await tx.select({ id: articleReport.id }).from(articleReport).where(and(eq(articleReport.articleId, article.id), eq(articleReport.reportedBy, staffId), eq(articleReport.state, 'open')));
    if (open) throw errors.ruleRefused('reportedAlready', '您已提交过纠错，责任单位处理后可再次提交。', 'You have reported it already; again after it is settled.');
    await tx.insert(articleReport).values({ articleId: article.id, version: article.version, kind, note: note ? hideNumbers(note).text : null, state: 'open', reportedBy: staffId, reportedAt: now });
    return { quiet: true };
  },
});
