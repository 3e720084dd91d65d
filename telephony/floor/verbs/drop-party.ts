import { z } from 'zod';
import { errors } from '../../../ticketing/index.ts';
import { endCall, releaseLeg } from '../end.ts';
import { phoneRoles } from '../roles.ts';
import { legOf } from '../rows.ts';
import { floorVerb } from '../verb.ts';

/** 请第三方退出 */
export const dropParty = floorVerb({
  name: 'dropParty', zh: '请第三方退出', en: 'Let the third party go', on: 'call', who: phoneRoles, from: ['talking'], input: z.object({}),
  guard: ({ legs }) => (legOf(legs, 'consulted') ? null : errors.ruleRefused('noThird', '当前没有第三方。', 'There is no third party.')),
  async apply(step) {
    const third = legOf(step.legs, 'consulted')!;
    await releaseLeg(step, third);
    if (!legOf(step.legs, 'citizen')) await endCall(step, { by: 'agent' });
    return { name: third.name };
  },
});
