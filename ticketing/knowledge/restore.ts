import { z } from 'zod';
import { articleVerb } from './verb.ts';

/** Back to where it was: read again, expired when its time is over meanwhile, a draft when it was never published. */
export const restore = articleVerb({
  name: 'restore', summary: '恢复', input: z.object({}),
  async apply(work) {
    const { version, work: inHand, expiresAt } = work.article;
    const over = expiresAt !== null && expiresAt <= work.now;
    work.set({ withdrawnWhy: null, state: version === 0 ? 'draft' : over ? 'expired' : 'published', ...(version === 0 && inHand === 'none' ? { work: 'draft' } : {}) });
  },
});
