import { z } from 'zod';
import { unitName } from '../../catalogue/city.ts';
import { errors } from '../../errors.ts';
import { reason } from '../../verb/fields.ts';
import { verb } from '../../verb/verb.ts';
import { faultCodes, faults } from './faults.ts';
import { countedCards, giveCard } from './give-card.ts';

/** 人工发牌 for a fault in the process, whether or not the whole is overdue; one card a fault. */
export const issueCard = verb({
  kind: 'assignment', name: 'issueCard', summary: '因过程问题发黄牌、红牌',
  input: z.object({ colour: z.enum(['yellow', 'red']), fault: z.enum(faultCodes), reason }),
  async apply(work, subject, input) {
    const row = subject.assignment!;
    const late = (done: Date | null, due: Date | null) => due !== null && (done ?? work.now) > due;
    if (input.fault === 'stageOverdue' && !late(row.signedAt, row.signDueAt) && !late(row.contactedAt, row.contactDueAt))
      throw errors.ruleRefused('stageNotOverdue', '签收和先行联系都没有超期，不能以「环节超期」发牌。', 'Neither signing nor contacting the citizen was late; choose another fault.');
    if ((await countedCards(work, row.id)).some((c) => c.fault === input.fault)) throw errors.ruleRefused('carded', `该单位已因「${faults[input.fault]}」被发牌，同一问题不重复发牌。`, 'The unit has a card for this fault already.');
    const made = await giveCard(work, row, input);
    return { data: { cardId: made!.id, colour: input.colour, fault: input.fault, faultName: faults[input.fault], reason: input.reason, unitIds: [row.unitId], unit: unitName(work.core.city, row.unitId) } };
  },
});
