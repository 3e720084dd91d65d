import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import { visit } from '../db/schema/index.ts';
import { errors } from '../errors.ts';
import { closeTicket } from '../ticket/close.ts';
import { reason } from '../verb/fields.ts';
import { verb, type TicketRow } from '../verb/verb.ts';
import { dueVisit, leastDays, leastTries } from './attempts.ts';

/** Why a ticket may be closed without asking the citizen; null where it may not. */
const waiverOf = (ticket: TicketRow, actor: Actor) => ticket.visitWaiver ?? (ticket.appellantId == null ? 'nobody' as const : actor.kind === 'system' ? 'plan' as const : null);

/**
 * Closing without verification is an approved, recorded exemption: nobody answered three calls on two days (then it counts in nobody's score), the citizen
 * wants no visit, nobody is known who could be asked, or the sampling plan leaves it out. It counts as not rated.
 */
export const exemptVisit = verb({
  kind: 'ticket', name: 'exemptVisit', summary: '经批准免回访办结',
  input: z.object({ reason }),
  guard: (subject, actor) => waiverOf(subject.ticket, actor) ? null
    : errors.ruleRefused('visitTries', `须在${leastDays}天以上、累计${leastTries}次电话未接通，或市民不愿接受回访，才能免回访。`, `It takes ${leastTries} unanswered calls on at least ${leastDays} days, or a citizen who wants no visit.`),
  async apply(work, subject, input) {
    const exemption = waiverOf(subject.ticket, work.actor)!;
    const open = await dueVisit(work.tx, work.ticket.id);
    if (open) await work.tx.update(visit).set({ state: 'exempt', exemption, doneAt: work.now, comment: input.reason }).where(eq(visit.id, open.id));
    work.stopClocks(['visit']);
    if (exemption === 'unreachable') work.setTicket({ scoringExcluded: 'unreachable' });
    closeTicket(work);
    return { data: { reason: input.reason, exemption } };
  },
});
