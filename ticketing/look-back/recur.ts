import { z } from 'zod';
import { lookBackVerb } from './verb.ts';

/** More came than a solved problem lets come (analytics/recurrence); owner and supervisors see it at once. */
export const recur = lookBackVerb({
  name: 'recur', summary: '发现复发', input: z.object({ because: z.string() }),
  apply(work, { because }) {
    work.set({ because, recurredAt: work.now });
    return Promise.resolve(because);
  },
});
