import { z } from 'zod';
import { verb } from '../verb/verb.ts';
import { decided } from './decided.ts';
import { decisionRefusal } from './decider.ts';
import { rulesOf } from './kinds/index.ts';

/** What was asked for happens. */
export const approve = verb({
  kind: 'request', name: 'approve', summary: '同意申请',
  input: z.object({ decision: z.string().trim().max(1000).optional() }),
  guard: decisionRefusal('decide'),
  async apply(work, subject, input) {
    await rulesOf(subject.request!.kind).approve(work, subject, input.decision);
    return decided(work, subject.request!, input.decision);
  },
});
