import { z } from 'zod';
import { articleVerb } from './verb.ts';

/** Back to draft, for whoever sees a mistake after submitting. */
export const recall = articleVerb({
  name: 'recall', summary: '撤回送审', input: z.object({}),
  async apply(work) { if (work.article.version === 0) work.set({ state: 'draft' }); },
});
