import { z } from 'zod';
import { readConfidentialPolicy } from '../confidential/policy.ts';
import { errors } from '../errors.ts';
import { ask } from '../request/ask.ts';
import { lift as rules } from '../request/kinds/lift.ts';
import { reason } from '../verb/fields.ts';
import { verb } from '../verb/verb.ts';

/** 申请解除保密: nobody does it alone. */
export const requestLift = verb({
  kind: 'ticket', name: 'requestLift', summary: '申请解除保密',
  input: z.object({ reasonCode: z.enum(Object.keys(rules.reasons) as [string]), reason }),
  guard: ({ ticket }) => (ticket.isConfidential ? null : errors.ruleRefused('notConfidential', '不是保密件。', 'It is not confidential.')),
  async apply(work, _subject, input) {
    const { deciders } = await readConfidentialPolicy(work.core, work.tx);
    return ask(work, 'lift', null, { ...input, payload: { deciders } });
  },
});
