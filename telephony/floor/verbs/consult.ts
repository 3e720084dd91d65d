import { z } from 'zod';
import { errors } from '../../../ticketing/index.ts';
import { beginHold } from '../hold.ts';
import { phoneRoles } from '../roles.ts';
import { legOf } from '../rows.ts';
import { floorVerb } from '../verb.ts';
import { callThird, chooseOne, exactlyOne, whom } from './whom.ts';

/** 咨询: a third party is called while the caller hears music. */
export const consult = floorVerb({
  name: 'consult', zh: '咨询', en: 'Consult', on: 'call', who: phoneRoles, from: ['talking'],
  input: z.object(whom).refine((to) => exactlyOne([to.staffId, to.number]), chooseOne),
  guard: ({ legs }) => (legOf(legs, 'consulted') ? errors.ruleRefused('thirdThere', '已有第三方在线，请先请其退出。', 'A third party is on the line already; let them go first.')
    : legOf(legs, 'citizen') ? null : errors.ruleRefused('citizenLeft', '来电人已挂机。', 'The caller has left.')),
  async apply(step, input) {
    const third = await callThird(step, input);
    beginHold(step);
    return { name: third.name };
  },
});
