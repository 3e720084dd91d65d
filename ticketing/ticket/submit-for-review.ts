import { z } from 'zod';
import { verb } from '../verb/verb.ts';

/** Follows the last lead unit's resolve. */
export const submitForReview = verb({
  kind: 'ticket', name: 'submitForReview', summary: '提交审核',
  input: z.object({}),
  async apply(work) {
    work.startClock('review', work.core.profile.limits(work.ticket.appealType, work.ticket.urgency).review);
  },
});
