import { z } from 'zod';
import { resolvedLead } from '../assignment/lead.ts';
import { unitName } from '../catalogue/city.ts';
import { matterRefusal } from '../catalogue/valid.ts';
import { cityDay } from '../deadline/city-day.ts';
import { mustPass } from '../review/check-reply.ts';
import { replyFacts } from '../review/reply-facts.ts';
import { keepOverrides } from '../routing/learn.ts';
import { longText } from '../verb/fields.ts';
import { verb } from '../verb/verb.ts';
import type { Work } from '../verb/work.ts';
import { openVisit } from '../visit/open-visit.ts';

/** The reply goes to the citizen once it passes the gates (review/), and a return visit falls due. The reviewer may put the reply into plainer words, and correct the matter, from which the machine learns. */
export const passReview = verb({
  kind: 'ticket', name: 'passReview', summary: '审核通过，答复市民',
  input: z.object({ publicReply: longText.optional(), matterCode: z.string().max(32).optional() }),
  async apply(work, subject, input) {
    const lead = resolvedLead(subject.assignments);
    const reply = input.publicReply ?? lead?.reply ?? '';
    if (lead) mustPass(await replyFacts(work.core, work.tx, { ticket: work.ticket, assignments: subject.assignments, assignment: lead, reply, outcome: lead.outcome }));
    const corrected = await correctMatter(work, input.matterCode);
    work.stopClocks(['review']);
    work.setTicket({ publicReply: reply });
    work.tell('replied', { reply }, String(work.ticket.reworkCount + work.ticket.reopenCount));
    const visit = await openVisit(work);
    return { data: { reply, visit, unit: lead ? unitName(work.core.city, lead.unitId) : undefined, ...(corrected ? { matterCode: corrected.code, matter: corrected.name } : {}) } };
  },
});

/** Only its label: who handled it has handled it. @throws matterUnknown, matterNotYet, matterEnded */
async function correctMatter(work: Work, code: string | undefined) {
  if (!code || code === work.ticket.matterCode) return null;
  const refused = matterRefusal(work.core.city, code, cityDay(work.now));
  if (refused) throw refused;
  const matter = work.core.city.matters.get(code)!;
  await keepOverrides(work, { matterCode: code, category: matter.category ?? undefined }, 'review');
  work.setTicket({ matterCode: code, category: matter.category });
  return matter;
}
