import { z } from 'zod';
import { errors, reason } from '../../../ticketing/index.ts';
import { endCall } from '../../floor/end.ts';
import { floorVerb } from '../../floor/verb.ts';
import { leads, looksAfterLine } from '../whose.ts';

/** 强拆: ends a call that must end (abuse that does not stop, a line left open), with the reason for those who ask later. */
export const forceRelease = floorVerb({
  name: 'forceRelease', zh: '强拆', en: 'Release the call', on: 'call', who: leads, whose: 'any', from: ['arriving', 'waiting', 'ringing', 'talking', 'interrupted', 'surveying'], input: z.object({ reason }),
  async apply(step, input) {
    if (!looksAfterLine(step.actor!, step.line?.hotlineNumber ?? null)) throw errors.notAllowed('这条线路不归您负责，须由该线路的班长或督办（主管）强拆。', 'This line is not yours; its team lead or a supervisor may release the call.');
    const was = step.call.state;
    await endCall(step, { by: 'floor' });
    if (step.call.staffId !== null) step.tell(step.call.staffId, { what: 'message', callNo: step.call.callNo, text: `${step.actor!.name}结束了本次通话：${input.reason}` });
    return { reason: input.reason, was };
  },
});
