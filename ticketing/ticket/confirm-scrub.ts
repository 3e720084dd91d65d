import { z } from 'zod';
import { hideNumbers } from '../citizen/mask.ts';
import { errors } from '../errors.ts';
import { longText } from '../verb/fields.ts';
import { verb } from '../verb/verb.ts';

/**
 * 核对脱敏件: a person has compared the original with the copy that units will read, and put it right. Only then may it be dispatched, and only then do units that hold it see it.
 * May be done again: what is found later is taken out then. The event says who and when, and keeps no words.
 */
export const confirmScrub = verb({
  kind: 'ticket', name: 'confirmScrub', summary: '确认保密件的脱敏件',
  input: z.object({ title: z.string().trim().min(2, '标题至少2个字').max(200), content: longText, address: z.string().trim().max(300).nullish() }),
  guard: (subject) => (subject.ticket.isConfidential ? null : errors.ruleRefused('notConfidential', '不是保密件，无需脱敏。', 'It is not confidential.')),
  async apply(work, _subject, input) {
    const again = work.ticket.scrubConfirmedAt !== null;
    const clean = (text: string) => hideNumbers(text).text;
    work.setTicket({ title: clean(input.title), content: clean(input.content), address: input.address ? clean(input.address) : null, scrubConfirmedAt: work.now, scrubConfirmedBy: work.actor.kind === 'staff' ? work.actor.staffId : null });
    return { data: { again } };
  },
});
