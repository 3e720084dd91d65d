import { z } from 'zod';
import { hangUpForAgent } from '../agent-leaves.ts';
import { endCall, releaseLeg } from '../end.ts';
import { backFromAgent } from '../leg-ended.ts';
import { phoneRoles } from '../roles.ts';
import { legOf, live } from '../rows.ts';
import { floorVerb } from '../verb.ts';

/** 挂机. Who was only called in leaves alone. A call that rings is refused by it, and goes to somebody else. */
export const hangUp = floorVerb({
  name: 'hangUp', zh: '挂机', en: 'Hang up', on: 'call', who: phoneRoles, from: ['ringing', 'talking', 'interrupted'], input: z.object({}),
  async apply(step) {
    const guest = step.legs.find((l) => live(l) && l.party === 'consulted' && l.staffId === step.actor!.staffId);
    if (guest) {
      await releaseLeg(step, guest);
      if (!legOf(step.legs, 'agent')) await endCall(step, { by: 'agent' });
      return { left: guest.name };
    }
    const own = legOf(step.legs, 'agent');
    if (step.call.state === 'ringing' && step.call.direction === 'inbound' && own) {
      step.setLeg(own, { state: 'ended', endedAt: step.now, cause: 'refused' });
      await backFromAgent(step, own, 'refused');
    } else if (own && step.call.state === 'talking') await hangUpForAgent(step, own);
    else await endCall(step, { by: 'agent' });
  },
});
