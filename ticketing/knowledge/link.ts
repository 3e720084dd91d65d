import type { Tx } from '../db/connect.ts';
import { and, eq } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import { article, articleTicket } from '../db/schema/index.ts';
import { errors } from '../errors.ts';
import { articleScope, validAt } from './scope.ts';

/** Notes that a ticket was answered with an article. @throws notFound for one that does not hold, or is not the actor's to see */
export async function linkAnswer(tx: Tx, actor: Actor, articleNo: string, ticketId: number, now: Date): Promise<void> {
  const [found] = await tx.select({ id: article.id }).from(article).where(and(eq(article.articleNo, articleNo), articleScope(actor), validAt(now)));
  if (!found) throw errors.ruleRefused('articleNotValid', '所引用的知识点已下架或过期，请核实后改用其他答复。', 'The article cited is withdrawn or expired; use another answer.');
  await tx.insert(articleTicket).values({ articleId: found.id, ticketId, kind: 'answered', at: now }).onConflictDoNothing();
}
