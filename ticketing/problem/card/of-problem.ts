import { and, eq } from 'drizzle-orm';
import { card } from '../../db/schema/index.ts';
import { errors } from '../../errors.ts';
import type { CardRow } from '../../supervision/cards/give-card.ts';
import type { ProblemSubject } from '../verb.ts';
import type { ProblemWork } from '../work.ts';

/** Before anybody presses: there is a card that counts. */
export const noCard = ({ problem }: ProblemSubject) => (problem.cardedAt === null ? errors.ruleRefused('noCard', '没有黄牌、红牌。', 'There is no card.') : null);

/** The card by its number. @throws HotlineError cardUnknown, cardWithdrawn */
export async function cardOfProblem(work: ProblemWork, cardId: number): Promise<CardRow> {
  const [found] = await work.tx.select().from(card).where(and(eq(card.id, cardId), eq(card.problemId, work.problem.id)));
  if (!found) throw errors.ruleRefused('cardUnknown', '该问题没有这张牌。', 'The problem has no such card.');
  if (found.withdrawnAt) throw errors.ruleRefused('cardWithdrawn', '这张牌已撤销，不再计入。', 'The card was withdrawn and no longer counts.');
  return found;
}
