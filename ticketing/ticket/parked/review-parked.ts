import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { parkedCommitment } from '../../db/schema/index.ts';
import { limitsOf } from '../../deadline/limits-of.ts';
import { errors } from '../../errors.ts';
import { day, longText } from '../../verb/fields.ts';
import { verb } from '../../verb/verb.ts';
import { openCommitment } from './commitment.ts';
import { reviewMoment } from './review-day.ts';

/** 挂账复核: somebody looked at it before the day came; the condition is not there yet. The citizen hears how far it is. A limited number of times: then it goes on. */
export const reviewParked = verb({
  kind: 'ticket', name: 'reviewParked', summary: '挂账复核并顺延',
  input: z.object({ reviewDate: day, progress: longText.min(4, '请写明进展（至少4个字）').max(1000) }),
  async apply(work, _subject, input) {
    const { park } = limitsOf(work.core, work.ticket);
    const row = await openCommitment(work);
    if (park && row.reviews >= park.max) throw errors.ruleRefused('reviewLimit', `挂账最多顺延${park.max}次，请「恢复办理」；仍不具备条件的，由单位说明情况答复市民。`, `It may be put off ${park.max} times; bring it back now, and let the unit explain to the citizen.`);
    const reviewAt = reviewMoment(work, input.reviewDate);
    work.stopClocks(['park']);
    work.placeDues('park', reviewAt, { days: 1 });
    await work.tx.update(parkedCommitment).set({ reviewAt, reviews: row.reviews + 1, lastReviewedAt: work.now, progress: input.progress }).where(eq(parkedCommitment.id, row.id));
    work.setTicket({ parkedUntil: reviewAt });
    work.tell('parkedReview', { progress: input.progress, until: reviewAt.toISOString() }, String(row.reviews + 1));
    return { data: { progress: input.progress, reviewAt, times: row.reviews + 1 } };
  },
});
