import { z } from 'zod';
import { errors } from '../../../ticketing/index.ts';
import { beginHold } from '../hold.ts';
import { phoneRoles } from '../roles.ts';
import { legOf } from '../rows.ts';
import { floorVerb } from '../verb.ts';

/** 保持: the caller hears music, and nothing is recorded. */
export const hold = floorVerb({
  name: 'hold', zh: '保持', en: 'Hold', on: 'call', who: phoneRoles, from: ['talking'], input: z.object({}),
  guard: ({ call, legs }) => (call!.heldSince ? errors.ruleRefused('alreadyHeld', '来电人已在保持中。', 'They are on hold already.')
    : legOf(legs, 'citizen') ? null : errors.ruleRefused('citizenLeft', '来电人已挂机。', 'The caller has left.')),
  async apply(step) { beginHold(step); },
});
