import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { unitName } from '../../catalogue/city.ts';
import { said } from '../../citizen/said.ts';
import { card } from '../../db/schema/index.ts';
import { errors } from '../../errors.ts';
import { verb } from '../../verb/verb.ts';
import { cardOf, noCard } from './of-part.ts';

/** 整改回复: what the unit does about the fault. It takes the card off its list of things to do, not off its account. */
export const answerCard = verb({
  kind: 'assignment', name: 'answerCard', summary: '黄牌、红牌整改回复',
  input: z.object({ cardId: z.number().int(), text: z.string().trim().min(4, '请写明原因和整改措施').max(2000) }),
  guard: noCard,
  async apply(work, subject, input) {
    const row = subject.assignment!;
    const found = await cardOf(work, row.id, input.cardId);
    if (found.answeredAt) throw errors.ruleRefused('cardAnswered', '这张牌已作整改回复。', 'The card was answered already.');
    const { text } = said(work, input.text);
    await work.tx.update(card).set({ answer: text, answeredAt: work.now, answeredBy: work.actor.kind === 'staff' ? work.actor.staffId : null }).where(eq(card.id, found.id));
    return { data: { cardId: found.id, colour: found.colour, text, unitIds: [row.unitId], unit: unitName(work.core.city, row.unitId) } };
  },
});
