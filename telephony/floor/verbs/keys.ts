import { z } from 'zod';
import { errors } from '../../../ticketing/index.ts';
import { phoneRoles } from '../roles.ts';
import { legOf } from '../rows.ts';
import { floorVerb } from '../verb.ts';

/** 按键: an extension behind a switchboard, to the third party where there is one. */
export const keys = floorVerb({
  name: 'keys', zh: '按键', en: 'Send keys', on: 'call', who: phoneRoles, from: ['talking'], input: z.object({ digits: z.string().regex(/^[0-9*#]{1,32}$/, '只能是数字、* 和 #') }),
  async apply(step, { digits }) {
    const to = legOf(step.legs, 'consulted') ?? legOf(step.legs, 'citizen');
    if (to?.state !== 'up') throw errors.ruleRefused('nobodyThere', '对方尚未接听，接听后才能发送按键。', 'Nobody has answered yet.');
    step.after((engine) => engine.sendDigits(to.leg, digits));
    return { count: digits.length, to: to.name }; // keys may be a password
  },
});
