import { z } from 'zod';
import { said } from '../citizen/said.ts';
import { errors } from '../errors.ts';
import { reason } from '../verb/fields.ts';
import { verb } from '../verb/verb.ts';
import { startDispatchClock } from './dispatch-clock.ts';

/** Days after closing in which a citizen may have the ticket opened again (domain §3.2). */
export const reopenDays = 15;

export const reopen = verb({
  kind: 'ticket', name: 'reopen', summary: '重新办理',
  input: z.object({ reason }),
  guard(subject, _actor, now) {
    const { closedAt } = subject.ticket;
    return closedAt && now.getTime() - closedAt.getTime() > reopenDays * 86_400_000
      ? errors.ruleRefused('reopenWindow', `办结已超过${reopenDays}天，请重新提交诉求。`, `Closed more than ${reopenDays} days ago; please file a new appeal.`) : null;
  },
  async apply(work, _subject, input) {
    work.stopClocks(['settle', 'archive']);
    startDispatchClock(work);
    work.setTicket({ closedAt: null, dueAt: null, reopenCount: work.ticket.reopenCount + 1 });
    work.tell('reopened', {}, String(work.ticket.reopenCount));
    const { text, sealed } = said(work.core, input.reason);
    return { data: { reason: text, sealed } };
  },
});
