import { z } from 'zod';
import { extend } from '../assignment/extend.ts';
import { takeBack } from '../assignment/take-back.ts';
import { verb } from '../verb/verb.ts';
import { decided } from './decided.ts';

/** What was asked for happens. An approved return with another unit named is an example for the router. */
export const approve = verb({
  kind: 'request', name: 'approve', summary: '同意申请',
  input: z.object({ decision: z.string().trim().max(1000).optional() }),
  async apply(work, subject, input) {
    const asked = subject.request!;
    const on = { assignment: subject.assignment! };
    if (asked.kind === 'return') await work.perform(takeBack, { proposedUnitId: asked.payload.proposedUnitId as string | undefined }, on);
    else await work.perform(extend, { workdays: asked.payload.workdays as number }, on);
    return decided(work, asked, input.decision);
  },
});
