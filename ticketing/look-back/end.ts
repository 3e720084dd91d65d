import { z } from 'zod';
import { lookBackVerb } from './verb.ts';

/** The last day is over and nothing came back: the final word stands on the record. */
export const end = lookBackVerb({
  name: 'end', summary: '回头看期满', input: z.object({ finalWord: z.string() }),
  apply(work, { finalWord }) {
    work.set({ finalWord, endedAt: work.now });
    return Promise.resolve(finalWord);
  },
});
