import { z } from 'zod';
import { verb } from '../verb/verb.ts';

/** A return refused or taken back by the unit: it goes on where it was, on the same clock. */
export const keep = verb({
  kind: 'assignment', name: 'keep', summary: '不同意退单',
  input: z.object({}),
  apply: async (_work, subject) => ({ to: subject.assignment!.signedAt ? 'signed' : 'dispatched' }),
});
