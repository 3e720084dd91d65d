import { z } from 'zod';
import { keep } from '../assignment/keep.ts';
import { verb } from '../verb/verb.ts';
import { decided } from './decided.ts';

export const withdraw = verb({
  kind: 'request', name: 'withdraw', summary: '撤回申请',
  input: z.object({}),
  async apply(work, subject) {
    if (subject.request!.kind === 'return') await work.perform(keep, {}, { assignment: subject.assignment! });
    return decided(work, subject.request!);
  },
});
