import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { visit } from '../db/schema/index.ts';
import { closeTicket } from '../ticket/close.ts';
import { reason } from '../verb/fields.ts';
import { verb } from '../verb/verb.ts';

/** Closing without verification is an approved, recorded exemption (seed 17): anonymous, or not to be reached. */
export const exemptVisit = verb({
  kind: 'ticket', name: 'exemptVisit', summary: '经批准免回访办结',
  input: z.object({ reason }),
  async apply(work, _subject, input) {
    await work.tx.update(visit).set({ state: 'exempt', doneAt: work.now, comment: input.reason }).where(and(eq(visit.ticketId, work.ticket.id), eq(visit.state, 'due')));
    work.stopClocks(['visit']);
    closeTicket(work);
    return { data: { reason: input.reason } };
  },
});
