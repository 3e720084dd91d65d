import { z } from 'zod';
import { verb } from '../verb/verb.ts';

/** Waits for a dispatcher: what the machine would not decide alone. */
export const queue = verb({
  kind: 'ticket', name: 'queue', summary: '转入待派单队列',
  input: z.object({ reason: z.string() }),
  apply: async (_work, _subject, input) => ({ data: { reason: input.reason } }),
});
