import { z } from 'zod';
import { resolvedLead } from '../assignment/lead.ts';
import { sendBack } from '../assignment/send-back.ts';
import { reason } from '../verb/fields.ts';
import { verb } from '../verb/verb.ts';

/** The reply does not do: the lead unit gets at least two working days to mend it. */
export const rejectReview = verb({
  kind: 'ticket', name: 'rejectReview', summary: '审核退回补办',
  input: z.object({ reason }),
  async apply(work, subject, input) {
    work.stopClocks(['review']);
    const lead = resolvedLead(subject.assignments)!;
    await work.perform(sendBack, { limit: { workdays: 2 }, reason: input.reason, by: 'review' }, { assignment: lead });
    return { data: { reason: input.reason } };
  },
});
