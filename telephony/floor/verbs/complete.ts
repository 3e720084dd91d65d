import { z } from 'zod';
import { errors } from '../../../ticketing/index.ts';
import { releaseLeg } from '../end.ts';
import { handOver } from '../hand-over.ts';
import { phoneRoles } from '../roles.ts';
import { legOf } from '../rows.ts';
import { floorVerb } from '../verb.ts';

/** 完成转接: the agent leaves, caller and third party speak with each other. */
export const complete = floorVerb({
  name: 'complete', zh: '完成转接', en: 'Complete the transfer', on: 'call', who: phoneRoles, from: ['talking'], input: z.object({}),
  guard: ({ legs }) => (legOf(legs, 'consulted')?.state !== 'up' ? errors.ruleRefused('thirdNotThere', '第三方尚未接听：请等其接听，或用「转接」直接转出。', 'The third party has not answered; wait, or transfer blind.')
    : legOf(legs, 'citizen') ? null : errors.ruleRefused('citizenLeft', '来电人已挂机。', 'The caller has left.')),
  async apply(step) {
    const third = legOf(step.legs, 'consulted')!;
    const own = legOf(step.legs, 'agent');
    if (own) await releaseLeg(step, own);
    await handOver(step, third);
    return { name: third.name };
  },
});
