import { z } from 'zod';
import { keep } from '../assignment/keep.ts';
import { reason } from '../verb/fields.ts';
import { verb } from '../verb/verb.ts';
import { decided } from './decided.ts';

export const reject = verb({
  kind: 'request', name: 'reject', summary: '不同意申请',
  input: z.object({ decision: reason }),
  async apply(work, subject, input) {
    if (subject.request!.kind === 'return') await work.perform(keep, {}, { assignment: subject.assignment! });
    return decided(work, subject.request!, input.decision);
  },
});
