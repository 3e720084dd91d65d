import { z } from 'zod';
import { resolvedLead } from '../assignment/lead.ts';
import { said } from '../citizen/said.ts';
import { errors } from '../errors.ts';
import { reopenDays } from '../ticket/reopen-window.ts';
import { verb } from '../verb/verb.ts';
import { closeVisit } from './close-visit.ts';
import { asksForRework, overall, ratingFields } from './verdict.ts';

/**
 * The citizen's own rating stands for the visit. Unsolved or dissatisfied while the visit is due goes back to the unit by itself, the third time to a coordinator.
 * After closing it may be changed once, within the days in which a ticket may be opened again: the final rating changes, the first stays.
 */
export const rate = verb({
  kind: 'ticket', name: 'rate', summary: '市民评价',
  input: z.object({ ...ratingFields, via: z.enum(['portal', 'sms', 'wechat', 'call']).default('portal') }).refine((i) => overall(i) !== undefined, { message: '请给办理过程打分', path: ['satisfaction'] }),
  guard({ ticket }, _actor, now) {
    if (ticket.state !== 'closed') return null;
    if (ticket.ratedAgainAt) return errors.ruleRefused('ratedAgain', '办结后已评价过一次，如仍有问题可要求重新办理。', 'It was rated once after closing; if something is wrong, ask for it to be opened again.');
    return ticket.closedAt && now.getTime() - ticket.closedAt.getTime() > reopenDays * 86_400_000
      ? errors.ruleRefused('ratingWindow', `办结已超过${reopenDays}天，评价已截止。`, `Closed more than ${reopenDays} days ago; it can no longer be rated.`) : null;
  },
  async apply(work, subject, { via, ...input }) {
    const again = asksForRework(input) && work.ticket.state === 'pendingVisit' && resolvedLead(subject.assignments) !== undefined;
    const { text: comment, sealed } = input.comment ? said(work, input.comment) : {};
    const verdict = { ...input, comment, satisfaction: overall(input)! };
    if (work.ticket.state === 'closed') work.setTicket({ ratedAgainAt: work.now });
    return { to: await closeVisit(work, subject, { method: via, ...verdict }, again ? comment ?? '市民不满意' : null), data: { ...verdict, via, sealed } };
  },
});
