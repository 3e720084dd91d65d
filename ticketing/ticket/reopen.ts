import { z } from 'zod';
import { roleFor } from '../access/actor.ts';
import { said } from '../citizen/said.ts';
import { errors } from '../errors.ts';
import { lapseRequests } from '../request/lapse.ts';
import { wasExplained } from '../unreasonable/was-explained.ts';
import { reason } from '../verb/fields.ts';
import { verb } from '../verb/verb.ts';
import { openAgain } from './open-again.ts';
import { reopenDays } from './reopen-window.ts';

export const reopen = verb({
  kind: 'ticket', name: 'reopen', summary: '重新办理',
  input: z.object({ reason }),
  guard(subject, actor, now) {
    const { closedAt } = subject.ticket;
    if (wasExplained(subject.ticket) && !roleFor(actor, ['coordinator'])) return errors.ruleRefused('objectInstead', '该诉求经认定已作解释答复，不同意的请提出异议，由另一位协调员复核。', 'It was found to be beyond what can be done and was explained; object, and another coordinator looks again.');
    return closedAt && now.getTime() - closedAt.getTime() > reopenDays * 86_400_000
      ? errors.ruleRefused('reopenWindow', `办结已超过${reopenDays}天，请重新提交诉求。`, `Closed more than ${reopenDays} days ago; please file a new appeal.`) : null;
  },
  async apply(work, _subject, input) {
    await lapseRequests(work, '已重新办理', undefined, 'unreasonable', 'objection');
    openAgain(work);
    work.tell('reopened', {}, String(work.ticket.reopenCount));
    const { text, sealed } = said(work, input.reason);
    return { data: { reason: text, sealed } };
  },
});
