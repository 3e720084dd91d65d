import { and, desc, eq, ilike, lt, ne, or, sql } from 'drizzle-orm';
import { z } from '@hono/zod-openapi';
import { errors, isRealDay, type Core, type StaffActor } from '../../../ticketing/index.ts';
import { report, reportStates } from '../../db/schema/index.ts';
import { kindNames, reportKinds } from '../content.ts';
import { reportScope } from '../life/scope.ts';
import { reportStateName } from '../life/table.ts';
import type { ReportRow } from '../life/verb.ts';
import type { ReportLineView } from './views.ts';

const day = z.string().refine(isRealDay, '日期格式为 YYYY-MM-DD');
export const reportFilter = z.object({
  kind: z.enum(reportKinds).optional(), state: z.enum(reportStates).optional(), q: z.string().trim().max(60).optional(), from: day.optional(), to: day.optional(),
  cursor: z.string().regex(/^\d+$/).optional(), limit: z.coerce.number().int().min(1).max(100).default(30),
});

/** Reports in the reader's sight, the latest first; discarded drafts only when asked for. `from` and `to` overlap the report's days. */
export async function listReports(core: Core, actor: StaffActor, f: z.infer<typeof reportFilter>): Promise<{ items: ReportLineView[]; nextCursor: string | null }> {
  if (f.from && f.to && f.from > f.to) throw errors.invalid([{ path: 'from', message: '起始日期不能晚于截止日期' }]);
  const rows = await core.db.select().from(report).where(and(
    reportScope(actor), f.kind ? eq(report.kind, f.kind) : undefined, f.state ? eq(report.state, f.state) : ne(report.state, 'discarded'), f.cursor ? lt(report.id, Number(f.cursor)) : undefined,
    f.q ? or(ilike(report.title, `%${f.q.replace(/[\\%_]/g, '\\$&')}%`), eq(report.reportNo, f.q)) : undefined,
    f.from ? sql`report.period_to >= ${f.from}::date` : undefined, f.to ? sql`report.period_from <= ${f.to}::date` : undefined,
  )).orderBy(desc(report.id)).limit(f.limit + 1);
  return { items: rows.slice(0, f.limit).map(reportLineOf), nextCursor: rows.length > f.limit ? String(rows[f.limit - 1]!.id) : null };
}

export const reportLineOf = (r: ReportRow): ReportLineView => ({
  reportNo: r.reportNo, kind: r.kind, kindName: kindNames[r.kind], title: r.title, from: r.periodFrom, to: r.periodTo, partial: r.content.partial, topicName: r.topic?.name ?? null, state: r.state, stateName: reportStateName(r.state),
  issue: r.issue, hash: r.hash, createdByName: r.createdByName, updatedAt: r.updatedAt.toISOString(), signedByName: r.signedByName, signedAt: r.signedAt?.toISOString() ?? null, publishedAt: r.publishedAt?.toISOString() ?? null, corrects: r.corrects, correctedBy: r.correctedBy,
});
