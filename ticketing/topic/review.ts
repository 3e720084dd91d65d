import { z } from 'zod';
import { reviewRatings } from '../db/schema/topic.ts';
import { topicVerb } from './verb.ts';

/** The leaders' office looks at it once a month: how it goes, and what shall follow. */
export const review = topicVerb({
  name: 'review', summary: '月度点评', input: z.object({ rating: z.enum(reviewRatings), text: z.string().trim().min(4, '请写明点评意见（至少4个字）').max(2000) }),
  apply: (_work, { rating, text }) => Promise.resolve({ note: text, rating }),
});
