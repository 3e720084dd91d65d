/** What citizens, the portal, WeChat and screens may read: public, published, holding at this moment. */
import { and, asc, count, desc, eq, like, sql } from 'drizzle-orm';
import { regionName, unitName } from '../catalogue/city.ts';
import type { Core } from '../core.ts';
import { article } from '../db/schema/index.ts';
import { errors } from '../errors.ts';
import { keepQuery } from './queries.ts';
import { publicScope } from './scope.ts';
import { searchArticles } from './search.ts';
import { lastDay } from './text.ts';
import type { ArticleRow } from './verb.ts';
import type { PublicArticle, PublicArticles } from './views.ts';

export interface PublicAsked { q?: string | undefined; topic?: string | undefined; regionCode?: string | undefined; offset: number; limit: number }

/** Found by words, best first; without words the ones most opened. */
export async function publicArticles(core: Core, { q, topic, regionCode, offset, limit }: PublicAsked): Promise<PublicArticles> {
  const scope = publicScope(core.now());
  const where = and(scope, topic ? like(article.matterCode, `${topic}%`) : undefined)!;
  const topics = await topicsOf(core);
  if (q?.trim()) {
    const { question, found } = await searchArticles(core, { text: q, where, regionCode, limit });
    const queryId = await keepQuery(core, { text: question.text, source: 'public', role: null, regionCode: regionCode ?? null, results: found.length });
    return { queryId, items: found.map((f) => ({ ...publicView(core, f.row), matched: f.matched })), total: found.length, topics };
  }
  const [rows, [total]] = await Promise.all([
    core.db.select().from(article).where(where).orderBy(desc(article.hits), asc(article.id)).offset(offset).limit(limit),
    core.db.select({ n: count() }).from(article).where(where),
  ]);
  return { queryId: null, items: rows.map((row) => ({ ...publicView(core, row), matched: [] })), total: total!.n, topics };
}

/** @throws notFound, also for what is internal or no longer holds */
export async function publicArticleOf(core: Core, articleNo: string): Promise<{ id: number; view: PublicArticle }> {
  const [row] = await core.db.select().from(article).where(and(eq(article.articleNo, articleNo), publicScope(core.now())));
  if (!row) throw errors.notFound('问答');
  return { id: row.id, view: publicView(core, row) };
}

/** The first level of matters that has anything to read, with how much. */
async function topicsOf(core: Core): Promise<PublicArticles['topics']> {
  const code = sql<string>`left(${article.matterCode}, 2)`;
  const rows = await core.db.select({ code, n: count() }).from(article).where(and(publicScope(core.now()), sql`${article.matterCode} is not null`)).groupBy(code).orderBy(code);
  return rows.map((r) => ({ code: r.code, name: core.city.matters.get(r.code)?.name ?? r.code, articles: r.n }));
}

function publicView(core: Core, row: ArticleRow): PublicArticle {
  const { city } = core;
  return {
    articleNo: row.articleNo, title: row.title, questions: row.questions, shortAnswer: row.shortAnswer, fullAnswer: row.fullAnswer, matterCode: row.matterCode, matterName: row.matterCode ? city.matters.get(row.matterCode)?.name ?? null : null,
    ownerUnitName: unitName(city, row.ownerUnitId), regionCode: row.regionCode, regionName: regionName(city, row.regionCode), audience: row.audience, language: row.language, effectiveFrom: row.effectiveFrom, expiresOn: lastDay(row.expiresAt),
    sourceDoc: row.sourceDoc, version: row.version, updatedAt: (row.publishedAt ?? row.updatedAt).toISOString(),
  };
}
