import { z } from 'zod';
import { verb } from '../verb/verb.ts';
import { decisionRefusal } from './decider.ts';
import { rulesOf } from './kinds/index.ts';

/** The first of two levels agrees; another person decides. */
export const endorse = verb({
  kind: 'request', name: 'endorse', summary: '初审同意',
  input: z.object({ decision: z.string().trim().max(1000).optional() }),
  guard: decisionRefusal('endorse'),
  async apply(work, subject, input) {
    const asked = subject.request!;
    work.setRequest(asked, { endorsedAt: work.now, endorsedBy: work.actor.kind === 'staff' ? work.actor.staffId : null, endorsement: input.decision });
    return { data: { kind: asked.kind, kindName: rulesOf(asked.kind).zh, reasonCode: asked.reasonCode, decision: input.decision } };
  },
});
