import { z } from 'zod';
import { resolvedLead } from '../assignment/lead.ts';
import { unitName } from '../catalogue/city.ts';
import { mustPass } from '../review/check-reply.ts';
import { replyFacts } from '../review/reply-facts.ts';
import { longText } from '../verb/fields.ts';
import { verb } from '../verb/verb.ts';
import { openVisit } from '../visit/open-visit.ts';

/** The reply goes to the citizen once it passes the gates (review/), and a return visit falls due. The reviewer may put the reply into plainer words. */
export const passReview = verb({
  kind: 'ticket', name: 'passReview', summary: '审核通过，答复市民',
  input: z.object({ publicReply: longText.optional() }),
  async apply(work, subject, input) {
    const lead = resolvedLead(subject.assignments);
    const reply = input.publicReply ?? lead?.reply ?? '';
    if (lead) mustPass(await replyFacts(work.core, work.tx, { ticket: work.ticket, assignments: subject.assignments, assignment: lead, reply, outcome: lead.outcome }));
    work.stopClocks(['review']);
    work.setTicket({ publicReply: reply });
    work.tell('replied', { reply }, String(work.ticket.reworkCount + work.ticket.reopenCount));
    const visit = await openVisit(work);
    return { data: { reply, visit, unit: lead ? unitName(work.core.city, lead.unitId) : undefined } };
  },
});
