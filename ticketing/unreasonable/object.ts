import { and, desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { said } from '../citizen/said.ts';
import { request } from '../db/schema/index.ts';
import { errors } from '../errors.ts';
import { ask } from '../request/ask.ts';
import { reopenDays } from '../ticket/reopen-window.ts';
import { reason } from '../verb/fields.ts';
import { verb } from '../verb/verb.ts';
import { wasExplained } from './was-explained.ts';

/** 提出异议: the citizen, or an agent for them, does not accept that the appeal was found unreasonable or beyond duty. Once. */
export const object = verb({
  kind: 'ticket', name: 'object', summary: '对认定结果提出异议',
  input: z.object({ reason }),
  guard({ ticket }, _actor, now) {
    if (!wasExplained(ticket)) return errors.ruleRefused('nothingToObjectTo', '该诉求没有被认定为不合理或超职责，如仍有问题请要求重新办理。', 'It was not found unreasonable or beyond duty; ask for it to be opened again instead.');
    if (ticket.objectedAt) return errors.ruleRefused('objectedAlready', '已提出过异议，异议以一次为限；结果见办理经过。', 'An objection was made already; it can be made once.');
    return ticket.closedAt && now.getTime() - ticket.closedAt.getTime() > reopenDays * 86_400_000
      ? errors.ruleRefused('objectionWindow', `答复已超过${reopenDays}天，异议期已过，如有新情况请重新提交诉求。`, `Answered more than ${reopenDays} days ago; file a new appeal if anything is new.`) : null;
  },
  async apply(work, _subject, input) {
    const { text, sealed } = said(work, input.reason);
    const [found] = await work.tx.select({ id: request.id, decidedBy: request.decidedBy }).from(request)
      .where(and(eq(request.ticketId, work.ticket.id), eq(request.kind, 'unreasonable'), eq(request.state, 'approved'))).orderBy(desc(request.id)).limit(1);
    const asked = await ask(work, 'objection', null, { reasonCode: 'objection', reason: text, payload: found ? { about: found.id, decidedBy: found.decidedBy } : {} });
    work.setTicket({ objectedAt: work.now });
    return { data: { reason: text, sealed, requestId: asked.data?.requestId } };
  },
});
