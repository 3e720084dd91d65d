import { z } from 'zod';
import { longText } from '../verb/fields.ts';
import { verb } from '../verb/verb.ts';
import { openVisit } from '../visit/open-visit.ts';

/** The reply goes to the citizen, and a return visit falls due. The reviewer may put the reply into plainer words. */
export const passReview = verb({
  kind: 'ticket', name: 'passReview', summary: '审核通过，答复市民',
  input: z.object({ publicReply: longText.optional() }),
  async apply(work, subject, input) {
    const lead = subject.assignments.findLast((a) => a.role === 'lead' && a.state === 'resolved');
    const reply = input.publicReply ?? lead?.reply ?? '';
    work.stopClocks(['review']);
    work.setTicket({ publicReply: reply });
    await openVisit(work);
    work.tell('replied', { reply }, String(work.ticket.reworkCount + work.ticket.reopenCount));
    return { data: { reply, unit: lead ? work.core.city.units.get(lead.unitId)?.name : undefined } };
  },
});
