import { z } from 'zod';
import { errors } from '../../../ticketing/index.ts';
import { releaseLeg } from '../end.ts';
import { endHold } from '../hold.ts';
import { phoneRoles } from '../roles.ts';
import { legOf } from '../rows.ts';
import { floorVerb } from '../verb.ts';

/** 结束咨询: the third party leaves, the caller is taken back. */
export const cancelConsult = floorVerb({
  name: 'cancelConsult', zh: '结束咨询', en: 'End the consultation', on: 'call', who: phoneRoles, from: ['talking'], input: z.object({}),
  guard: ({ call, legs }) => (legOf(legs, 'consulted') && call!.heldSince ? null : errors.ruleRefused('notConsulting', '当前没有咨询。', 'There is no consultation.')),
  async apply(step) {
    const third = legOf(step.legs, 'consulted')!;
    await releaseLeg(step, third);
    endHold(step);
    return { name: third.name };
  },
});
