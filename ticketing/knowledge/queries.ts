/** Searches as they are kept: for the list of what was not found, never for who looked. */
import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Core } from '../core.ts';
import { article, knowledgeQuery } from '../db/schema/index.ts';
import { errors } from '../errors.ts';

/** Kept half a year: longer tells nothing about what is missing now. */
export const keptDays = 180;
/** A click later than this is no longer an answer to the search. */
const clickMinutes = 60;

/** @returns the search's number, by which a click is noted; null when nothing was asked */
export async function keepQuery(core: Core, query: { text: string; source: 'staff' | 'public'; role: string | null; regionCode: string | null; results: number }): Promise<number | null> {
  if (!query.text) return null;
  const [kept] = await core.db.insert(knowledgeQuery).values({ ...query, at: core.now() }).returning({ id: knowledgeQuery.id });
  return kept!.id;
}

/** Notes which result was opened, once a search, and that the article was of use. @throws notFound for a search that is over, or of another kind of reader */
export async function clickQuery(core: Core, queryId: number, articleId: number, source: 'staff' | 'public'): Promise<void> {
  const since = new Date(core.now().getTime() - clickMinutes * 60_000);
  const mine = and(eq(knowledgeQuery.id, queryId), eq(knowledgeQuery.source, source), gt(knowledgeQuery.at, since));
  const [query] = await core.db.select({ id: knowledgeQuery.id }).from(knowledgeQuery).where(mine);
  if (!query) throw errors.notFound('查询');
  await core.db.update(knowledgeQuery).set({ clickedArticleId: articleId }).where(and(mine, isNull(knowledgeQuery.clickedArticleId)));
  await countHit(core, articleId);
}

/** An article was opened to answer somebody. */
export const countHit = (core: Core, articleId: number) => core.db.update(article).set({ hits: sql`${article.hits} + 1` }).where(eq(article.id, articleId));
