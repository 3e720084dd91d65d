import { z } from 'zod';
import { reason } from '../verb/fields.ts';
import { verb } from '../verb/verb.ts';
import { decided } from './decided.ts';
import { decisionRefusal } from './decider.ts';
import { rulesOf } from './kinds/index.ts';

export const reject = verb({
  kind: 'request', name: 'reject', summary: '不同意申请',
  input: z.object({ decision: reason }),
  guard: (subject, actor) => decisionRefusal(subject.request!.state === 'pending' && rulesOf(subject.request!.kind).endorsers?.(subject).length ? 'endorse' : 'decide')(subject, actor),
  async apply(work, subject, input) {
    await rulesOf(subject.request!.kind).reject?.(work, subject, input.decision);
    return decided(work, subject.request!, input.decision);
  },
});
