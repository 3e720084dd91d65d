import { and, eq, gte, lt, max, sql } from 'drizzle-orm';
import { z } from '@hono/zod-openapi';
import { cityDay, cityMoment, errors } from '../../../ticketing/index.ts';
import { report } from '../../db/schema/index.ts';
import { contentHash } from '../content.ts';
import { reportVerb, type ReportWork } from './verb.ts';

/** 签发: gives the issue number of the year, hashes the content and freezes it, in one. Four eyes (common practice): nobody signs what they wrote or submitted. */
export const sign = reportVerb({
  name: 'sign', summary: '签发（冻结内容）', input: z.object({}),
  guard(row, actor) {
    if (actor.kind === 'staff' && (row.authors.includes(actor.staffId) || row.submittedBy === actor.staffId || row.createdBy === actor.staffId)) return errors.ruleRefused('fourEyes', '起草、修改或送审的人不能签发，请由另一位签发人签发。', 'Whoever drafted, edited or submitted it cannot sign; another signer must.');
    return null;
  },
  async apply(work) {
    const { now, actor, report: row } = work;
    const issue = await nextIssue(work);
    const hash = contentHash(row.content);
    work.set({ issue, hash, signedAt: now, signedBy: actor.kind === 'staff' ? actor.staffId : null, signedByName: actor.kind === 'staff' ? actor.name : '系统' });
    if (row.corrects) await work.tx.update(report).set({ correctedBy: row.reportNo }).where(eq(report.reportNo, row.corrects));
    return `第${issue}期，校验码${hash.slice(0, 12)}`;
  },
});

/** 期号: counted within the year of signing for each kind; whoever signs waits for the one before to commit. */
async function nextIssue({ tx, now, report: { kind } }: ReportWork): Promise<number> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('report issue'), hashtext(${kind}))`);
  const year = Number(cityDay(now).slice(0, 4));
  const [last] = await tx.select({ n: max(report.issue) }).from(report).where(and(eq(report.kind, kind), gte(report.signedAt, cityMoment(`${year}-01-01`, '00:00')), lt(report.signedAt, cityMoment(`${year + 1}-01-01`, '00:00'))));
  return (last?.n ?? 0) + 1;
}
