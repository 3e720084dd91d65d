import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { StaffActor } from '../access/actor.ts';
import { article as articles, articleVote } from '../db/schema/index.ts';
import { articleVerb } from './verb.ts';

/** One vote a person; a second one changes it. Counted from the votes, so that it cannot drift. */
export const vote = articleVerb({
  name: 'vote', summary: '有用／没用',
  input: z.object({ value: z.union([z.literal(1), z.literal(-1)]).default(1) }),
  async apply(work, { value }) {
    const { tx, article, now } = work;
    const { staffId } = work.actor as StaffActor;
    await tx.insert(articleVote).values({ articleId: article.id, staffId, value, at: now }).onConflictDoUpdate({ target: [articleVote.articleId, articleVote.staffId], set: { value, at: now } });
    const count = (of: number) => sql<number>`(select count(*)::int from article_vote v where v.article_id = ${articles.id} and v.value = ${of})`;
    const [counted] = await tx.select({ votesUp: count(1), votesDown: count(-1) }).from(articles).where(and(eq(articles.id, article.id)));
    work.set(counted!);
    return { quiet: true };
  },
});
