import { z } from 'zod';
import { errors } from '../../../ticketing/index.ts';
import { endHold } from '../hold.ts';
import { phoneRoles } from '../roles.ts';
import { legOf } from '../rows.ts';
import { floorVerb } from '../verb.ts';

/** 取回 */
export const resume = floorVerb({
  name: 'resume', zh: '取回', en: 'Take back', on: 'call', who: phoneRoles, from: ['talking'], input: z.object({}),
  guard: ({ call, legs }) => (!call!.heldSince ? errors.ruleRefused('notHeld', '来电人不在保持中。', 'They are not on hold.')
    : legOf(legs, 'consulted') ? errors.ruleRefused('consulting', '正在咨询第三方：请先结束咨询，或转为三方通话、完成转接。', 'A third party is on the line: end the consultation, join all, or complete the transfer.') : null),
  async apply(step) { endHold(step); },
});
