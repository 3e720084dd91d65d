/** 查无结果: what people looked for and did not find, or did not open: a base that is not stale knows what it lacks. */
import { and, count, desc, eq, gt, isNotNull, isNull, lte, max, or, sql } from 'drizzle-orm';
import type { Core } from '../core.ts';
import { knowledgeQuery } from '../db/schema/index.ts';
import { validAt } from './scope.ts';
import { searchArticles } from './search.ts';
import type { KnowledgeGaps } from './views.ts';

const shown = 100;
/** A result that somebody is just reading is not yet one that nobody opened. */
const readingMs = 10 * 60_000;
const dayMs = 86_400_000;

/** Gaps of so many days, most often asked first. `findsNow` says whether articles written since would answer it. */
export async function listGaps(core: Core, days: number): Promise<KnowledgeGaps> {
  const now = core.now();
  const read = new Date(now.getTime() - readingMs);
  const zero = eq(knowledgeQuery.results, 0);
  const noClick = and(gt(knowledgeQuery.results, 0), isNull(knowledgeQuery.clickedArticleId), lte(knowledgeQuery.at, read))!;
  const since = gt(knowledgeQuery.at, new Date(now.getTime() - days * dayMs));
  const counted = { searches: count(), zero: sql<number>`count(*) filter (where ${zero})::int`, noClick: sql<number>`count(*) filter (where ${noClick})::int` };
  const rows = await core.db.select({ text: knowledgeQuery.text, ...counted, sources: sql<string[]>`array_agg(distinct ${knowledgeQuery.source})`, lastAt: max(knowledgeQuery.at) })
    .from(knowledgeQuery).where(and(since, isNull(knowledgeQuery.settledAt))).groupBy(knowledgeQuery.text).having(or(sql`count(*) filter (where ${zero}) > 0`, sql`count(*) filter (where ${noClick}) > 0`))
    .orderBy(desc(sql`count(*) filter (where ${or(zero, noClick)})`), desc(max(knowledgeQuery.at))).limit(shown);
  const [total] = await core.db.select({ ...counted, clicked: sql<number>`count(*) filter (where ${isNotNull(knowledgeQuery.clickedArticleId)})::int` }).from(knowledgeQuery).where(since);
  const items = [];
  for (const { lastAt, ...row } of rows) {
    const { found } = await searchArticles(core, { text: row.text, where: validAt(now), limit: 5 });
    items.push({ ...row, lastAt: lastAt!.toISOString(), findsNow: found.length });
  }
  return { items, figures: { ...total!, hitRate: total!.searches ? total!.clicked / total!.searches : null } };
}

/** Seen to: an article was written, or nothing belongs here. Comes back when it is asked again. */
export async function settleGap(core: Core, text: string): Promise<number> {
  const settled = await core.db.update(knowledgeQuery).set({ settledAt: core.now() }).where(and(eq(knowledgeQuery.text, text), isNull(knowledgeQuery.settledAt))).returning({ id: knowledgeQuery.id });
  return settled.length;
}
