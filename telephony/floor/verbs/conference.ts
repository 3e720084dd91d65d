import { z } from 'zod';
import { errors } from '../../../ticketing/index.ts';
import { endHold } from '../hold.ts';
import { phoneRoles } from '../roles.ts';
import { legOf } from '../rows.ts';
import { floorVerb } from '../verb.ts';
import { callThird, exactlyOne, whom } from './whom.ts';

/** 三方通话: with a department, 110 or an interpreter. After a consultation all join; with a number, the third joins when they answer and nobody waits. */
export const conference = floorVerb({
  name: 'conference', zh: '三方通话', en: 'Three-party call', on: 'call', who: phoneRoles, from: ['talking'], input: z.object(whom),
  guard: ({ call, legs }) => (!legOf(legs, 'citizen') ? errors.ruleRefused('citizenLeft', '来电人已挂机。', 'The caller has left.')
    : legOf(legs, 'consulted') && !call!.heldSince ? errors.ruleRefused('thirdThere', '第三方已在通话中。', 'The third party is in the call already.') : null),
  async apply(step, input) {
    const third = legOf(step.legs, 'consulted');
    if (third) {
      if (third.state !== 'up') throw errors.ruleRefused('thirdNotThere', '第三方尚未接听，接听后才能三方通话。', 'The third party has not answered yet.');
      endHold(step);
      return { name: third.name };
    }
    if (!exactlyOne([input.staffId, input.number])) throw errors.ruleRefused('noThird', '请先咨询第三方，或填写要加入的同事或号码。', 'Consult somebody first, or name a colleague or a number.');
    const added = await callThird(step, input);
    endHold(step);
    return { name: added.name };
  },
});
