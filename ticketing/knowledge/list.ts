import { and, asc, count, desc, eq, gt, inArray, like, lte, or, sql, type SQL } from 'drizzle-orm';
import { z } from '@hono/zod-openapi';
import type { StaffActor } from '../access/actor.ts';
import { subtreeIds, unitName } from '../catalogue/city.ts';
import type { Core } from '../core.ts';
import { article, articleReport, staff } from '../db/schema/index.ts';
import { articleSensitivities, articleStates } from '../db/schema/knowledge.ts';
import { articleLines } from './present.ts';
import { reportKindNames } from './report.ts';
import { articleScope, seesDraft, validAt } from './scope.ts';
import type { ArticlePage, OpenArticleReport } from './views.ts';

const dayMs = 86_400_000;
const many = <T extends string>(values: readonly [T, ...T[]]) => z.string().transform((s) => s.split(',')).pipe(z.array(z.enum(values)));

/** What a list or a search is narrowed to. */
export const articleFilter = z.object({
  state: many(articleStates).optional(), work: z.enum(['draft', 'review']).optional(), unitId: z.string().max(64).optional(), matterCode: z.string().regex(/^\d{2,10}$/).optional(), regionCode: z.string().regex(/^\d{2,20}$/).optional(),
  sensitivity: z.enum(articleSensitivities).optional(), mine: z.enum(['1']).optional(),
  /** with the last day within so many days, or past */
  expiring: z.coerce.number().int().min(0).max(366).optional(),
});
export const articleListQuery = articleFilter.extend({ sort: z.enum(['-updatedAt', 'expiresAt', '-hits']).default('-updatedAt'), cursor: z.string().regex(/^\d{1,9}$/, '翻页标记无效，请从第一页开始').optional(), limit: z.coerce.number().int().min(1).max(100).default(30) });
export type ArticleFilter = z.infer<typeof articleFilter>;

/** SQL condition for a filter within the actor's sight. States are told to the moment, as they are shown. */
export function articleWhere(core: Core, actor: StaffActor, f: ArticleFilter): SQL {
  const now = core.now();
  const unit = f.unitId ? core.city.units.get(f.unitId) : undefined;
  const lapsed = and(eq(article.state, 'published'), lte(article.expiresAt, now))!;
  const states = f.state && or(
    ...f.state.map((s) => (s === 'published' ? and(eq(article.state, s), sql`(${lapsed}) is not true`) : s === 'expired' ? or(eq(article.state, s), lapsed) : eq(article.state, s))),
  );
  return and(
    articleScope(actor), states, f.work && and(eq(article.work, f.work), draftScope(actor)), f.unitId ? inArray(article.ownerUnitId, unit ? subtreeIds(core.city, unit.path) : [f.unitId]) : undefined,
    f.matterCode ? like(article.matterCode, `${f.matterCode}%`) : undefined, f.regionCode ? like(article.regionCode, `${f.regionCode}%`) : undefined, f.sensitivity && eq(article.sensitivity, f.sensitivity),
    f.mine ? eq(article.createdBy, actor.staffId) : undefined,
    f.expiring === undefined ? undefined : and(inArray(article.state, ['published', 'expired']), lte(article.expiresAt, new Date(now.getTime() + f.expiring * dayMs))),
  )!;
}

/** Whose text in hand the actor may see. */
function draftScope(actor: StaffActor): SQL | undefined {
  if (seesDraft(actor, { ownerUnitId: '', createdBy: 0 })) return undefined;
  const owned = actor.roles.includes('unitKbOwner') ? inArray(article.ownerUnitId, actor.unitIds) : undefined;
  return or(eq(article.createdBy, actor.staffId), owned);
}

export async function listArticles(core: Core, actor: StaffActor, { sort, cursor, limit, ...filter }: z.infer<typeof articleListQuery>): Promise<ArticlePage> {
  const where = articleWhere(core, actor, filter);
  const from = Number(cursor ?? 0);
  const order = sort === 'expiresAt' ? [sql`${article.expiresAt} asc nulls last`] : sort === '-hits' ? [desc(article.hits)] : [desc(article.updatedAt)];
  const [rows, [total]] = await Promise.all([
    core.db.select().from(article).where(where).orderBy(...order, desc(article.id)).offset(from).limit(limit + 1),
    core.db.select({ n: count() }).from(article).where(where),
  ]);
  return { items: await articleLines(core, actor, rows.slice(0, limit)), nextCursor: rows.length > limit ? String(from + limit) : null, total: total!.n };
}

/** Error reports that wait for the actor: all for the hotline's editors, a unit's owner those on the unit's articles. */
export async function openReports(core: Core, actor: StaffActor): Promise<OpenArticleReport[]> {
  const rows = await core.db.select({ report: articleReport, articleNo: article.articleNo, title: article.title, ownerUnitId: article.ownerUnitId, by: staff.name }).from(articleReport)
    .innerJoin(article, eq(article.id, articleReport.articleId)).leftJoin(staff, eq(staff.id, articleReport.reportedBy)).where(and(eq(articleReport.state, 'open'), draftScope(actor))).orderBy(asc(articleReport.reportedAt)).limit(200);
  return rows.map(({ report, articleNo, title, ownerUnitId, by }) => ({
    id: report.id, articleNo, title, ownerUnitName: unitName(core.city, ownerUnitId), kind: report.kind, kindName: reportKindNames[report.kind], note: report.note, by: by ?? '', at: report.reportedAt.toISOString(),
  }));
}

/** What waits for somebody: for the marks on the page's tabs. */
export async function waitingCounts(core: Core, actor: StaffActor) {
  const now = core.now();
  const n = async (where: SQL | undefined) => (await core.db.select({ n: count() }).from(article).where(and(articleScope(actor), draftScope(actor), where)))[0]!.n;
  const [drafts, reviews, expiring, expired] = await Promise.all([
    n(eq(article.work, 'draft')), n(eq(article.work, 'review')), n(and(validAt(now), gt(article.expiresAt, now), lte(article.expiresAt, new Date(now.getTime() + 30 * dayMs)))),
    n(or(eq(article.state, 'expired'), and(eq(article.state, 'published'), lte(article.expiresAt, now)))),
  ]);
  return { drafts, reviews, expiring, expired, reports: (await openReports(core, actor)).length };
}
