import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { unitName } from '../../catalogue/city.ts';
import { card } from '../../db/schema/index.ts';
import { errors } from '../../errors.ts';
import { problemVerb } from '../verb.ts';
import { cardOfProblem, noCard } from './of-problem.ts';

/** 整改回复: takes the card off the unit's list of things to do, not off its account. */
export const answerCard = problemVerb({
  name: 'answerCard', summary: '黄牌、红牌整改回复',
  input: z.object({ cardId: z.number().int(), text: z.string().trim().min(4, '请写明原因和整改措施').max(2000) }),
  guard: noCard,
  async apply(work, { cardId, text }) {
    const found = await cardOfProblem(work, cardId);
    if (found.answeredAt) throw errors.ruleRefused('cardAnswered', '这张牌已作整改回复。', 'The card was answered already.');
    await work.tx.update(card).set({ answer: text, answeredAt: work.now, answeredBy: work.actor.kind === 'staff' ? work.actor.staffId : null }).where(eq(card.id, found.id));
    return { cardId: found.id, colour: found.colour, text, unit: unitName(work.core.city, found.unitId) };
  },
});
