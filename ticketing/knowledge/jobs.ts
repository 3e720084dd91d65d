/** What the clock does to the knowledge base: expiry, the alarms before it, and forgetting old searches. */
import { and, asc, eq, gt, isNull, lt, lte, or } from 'drizzle-orm';
import { system } from '../access/actor.ts';
import type { Core } from '../core.ts';
import type { Tx } from '../db/connect.ts';
import { article, articleEvent, knowledgeQuery } from '../db/schema/index.ts';
import { every, type JobHandlers } from '../jobs/index.ts';
import { actOnArticleIn, articleEventOf } from './act.ts';
import { expire } from './expire.ts';
import { keptDays } from './queries.ts';

const dayMs = 86_400_000;
const atOnce = 500;
/** Days before expiry on which the owner unit is told, the nearest last. */
const alarmDays = [30, 7] as const;
const clockwork = system('knowledge');

export const knowledgeJobs = (core: Core): JobHandlers => ({
  'knowledge.expire': every(60_000, async (_payload, { tx }) => { await expireArticles(core, tx); await giveAlarms(core, tx); }),
  'knowledge.forget': every(dayMs, async (_payload, { tx, now }) => void await tx.delete(knowledgeQuery).where(lt(knowledgeQuery.at, new Date(now.getTime() - keptDays * dayMs)))),
});

/** Claimed rows: two processes at once expire each article once. @returns how many */
export async function expireArticles(core: Core, tx: Tx): Promise<number> {
  const over = await tx.select({ no: article.articleNo }).from(article).where(and(eq(article.state, 'published'), lte(article.expiresAt, core.now()))).orderBy(asc(article.expiresAt)).limit(atOnce).for('update', { skipLocked: true });
  for (const { no } of over) await actOnArticleIn(core, tx, clockwork, no, expire, {});
  return over.length;
}

/** Notes once each that 30 and 7 days are left; the list of expiring articles and the history show it. @returns how many */
export async function giveAlarms(core: Core, tx: Tx): Promise<number> {
  const now = core.now();
  let given = 0;
  for (const days of alarmDays) {
    const near = await tx.select().from(article).where(and(
      eq(article.state, 'published'), gt(article.expiresAt, now), lte(article.expiresAt, new Date(now.getTime() + days * dayMs)), or(isNull(article.alarm), gt(article.alarm, days)),
    )).limit(atOnce).for('update', { skipLocked: true });
    for (const row of near) {
      await tx.update(article).set({ alarm: days }).where(eq(article.id, row.id));
      await tx.insert(articleEvent).values(articleEventOf(clockwork, row, `alarm${days}`, null, now));
    }
    given += near.length;
  }
  return given;
}
