import { z } from 'zod';
import { errors } from '../../errors.ts';
import { checkIn } from '../../supervision/levels.ts';
import { ownParts } from '../permission.ts';
import { problemVerb } from '../verb.ts';
import { orderFacts, orderFor, setOrder } from './issue.ts';

/** 反馈: what the unit did on an instruction or order. From now on it is the issuer's turn, within a time of their own. */
export const answerOrder = problemVerb({
  name: 'answerOrder', summary: '反馈批示、督办办理情况',
  input: z.object({ orderId: z.number().int(), text: z.string().trim().min(10, '反馈不少于10个字').max(5000) }),
  async apply(work, { orderId, text }) {
    const row = await orderFor(work, orderId, 'report');
    const { actor, core, problem, now } = work;
    if (actor.kind !== 'staff' || !ownParts(core, actor, problem).includes(row.unitId)) throw errors.notAllowed('由被批示、督办的单位反馈。', 'The unit under the order reports.');
    work.stopClocks(['report'], { supervisionId: row.id });
    work.startClock('decide', checkIn, { supervisionId: row.id });
    await setOrder(work, row, { state: 'reported', report: text, reportedAt: now, reportedBy: actor.staffId });
    return { ...orderFacts(work, [row]), text, onTime: now <= row.dueAt };
  },
});
