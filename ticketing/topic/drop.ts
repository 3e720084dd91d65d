import { z } from 'zod';
import { reason } from '../verb/fields.ts';
import { topicVerb } from './verb.ts';

/** Not this one, or not now; kept with the reason. Nothing of it stays public. */
export const drop = topicVerb({
  name: 'drop', summary: '不予选定或撤销', input: z.object({ reason }),
  apply({ set }, input) {
    set({ publicText: null, publishedAt: null, publishedBy: null });
    return Promise.resolve({ note: input.reason });
  },
});
