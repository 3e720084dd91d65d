import { z } from 'zod';
import { reason } from '../verb/fields.ts';
import { articleVerb } from './verb.ts';

/** No longer read or suggested; kept with its versions. A text in hand waits until it is restored. */
export const withdraw = articleVerb({
  name: 'withdraw', summary: '下架', input: z.object({ reason }),
  async apply(work, input) {
    work.set({ withdrawnWhy: input.reason });
    return { note: input.reason };
  },
});
