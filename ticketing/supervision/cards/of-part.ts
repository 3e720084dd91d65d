import { and, eq } from 'drizzle-orm';
import { card } from '../../db/schema/index.ts';
import { errors, type HotlineError } from '../../errors.ts';
import type { Subject } from '../../verb/verb.ts';
import type { Work } from '../../verb/work.ts';
import type { CardRow } from './give-card.ts';

/** Before anybody presses: there is a card that counts. */
export const noCard = (subject: Subject): HotlineError | null =>
  subject.assignment!.cardedAt === null ? errors.ruleRefused('noCard', '没有黄牌、红牌。', 'There is no card.') : null;

/** The card by its number. @throws HotlineError cardUnknown: none of this part; cardWithdrawn: it no longer counts */
export async function cardOf(work: Work, assignmentId: number, cardId: number): Promise<CardRow> {
  const [found] = await work.tx.select().from(card).where(and(eq(card.id, cardId), eq(card.assignmentId, assignmentId)));
  if (!found) throw errors.ruleRefused('cardUnknown', '该单位在本工单没有这张牌。', 'This unit has no such card on this ticket.');
  if (found.withdrawnAt) throw errors.ruleRefused('cardWithdrawn', '这张牌已撤销，不再计入。', 'The card was withdrawn and no longer counts.');
  return found;
}
