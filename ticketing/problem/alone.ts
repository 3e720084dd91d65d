import { z } from 'zod';
import { reason } from '../verb/fields.ts';
import { actIn } from '../verb/act.ts';
import { ticketNo } from './fields.ts';
import { handleAlone } from './ticket/handle-alone.ts';
import { problemVerb } from './verb.ts';

/** 转单独办理 by hand: the same matter, but this citizen needs an answer of their own. The link stays. */
export const alone = problemVerb({
  name: 'alone', summary: '把一张成员工单转为单独办理',
  input: z.object({ ticketNo, reason }),
  async apply(work, input) {
    await actIn(work.core, work.tx, work.actor, { ticketNo: input.ticketNo }, handleAlone, { problemNo: work.problem.problemNo, reason: input.reason });
    return { ticketNo: input.ticketNo, reason: input.reason };
  },
});
