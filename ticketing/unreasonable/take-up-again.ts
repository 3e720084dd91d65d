import { z } from 'zod';
import { openAgain } from '../ticket/open-again.ts';
import { verb } from '../verb/verb.ts';

/** The ticket's own `reopen`, where a decision says that it was wrongly ended: no window, and who decided tells the citizen. */
export const takeUpAgain = verb({
  kind: 'ticket', name: 'reopen', summary: '认定不成立，重新办理',
  input: z.object({ reason: z.string(), because: z.enum(['objection', 'dissatisfaction']) }),
  async apply(work, _subject, { reason, because }) {
    openAgain(work);
    if (because === 'dissatisfaction') work.tell('reopened', {}, String(work.ticket.reopenCount));
    return { data: { reason, because } };
  },
});
