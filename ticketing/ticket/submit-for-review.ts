import { z } from 'zod';
import { limitsOf } from '../deadline/limits-of.ts';
import { verb } from '../verb/verb.ts';

/** Follows the last lead unit's resolve. */
export const submitForReview = verb({
  kind: 'ticket', name: 'submitForReview', summary: '提交审核',
  input: z.object({}),
  async apply(work) {
    work.stopClocks(['conference']); // answered before the dispute was ruled: nothing is left to confer about
    work.startClock('review', limitsOf(work.core, work.ticket).review);
  },
});
