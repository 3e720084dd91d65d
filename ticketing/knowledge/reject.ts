import { z } from 'zod';
import { reason } from '../verb/fields.ts';
import { articleVerb } from './verb.ts';

/** Back to its authors with what to change. */
export const reject = articleVerb({
  name: 'reject', summary: '审核退回', input: z.object({ reason }),
  async apply(work, input) {
    work.set({ rejectedWhy: input.reason, ...(work.article.version === 0 ? { state: 'draft' } : {}) });
    return { note: input.reason };
  },
});
