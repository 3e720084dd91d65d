import { z } from 'zod';
import { errors, reason, roleFor } from '../../ticketing/index.ts';
import { notTheirs } from './put-back.ts';
import { leads } from './table.ts';
import { callBackVerb } from './verb.ts';

/** It is not called, and a person says why. One that nobody has taken is dropped by a team lead: a number is not given up by whoever would have had to call it. */
export const drop = callBackVerb({
  name: 'drop', summary: '不再回拨', input: z.object({ reason }),
  guard: (row, actor) => notTheirs(row, actor) ?? (row.state === 'open' && !roleFor(actor, leads) ? errors.ruleRefused('takeFirst', '请先领取，再说明不再回拨的理由；未领取的由班长处理。', 'Take it first, then say why it is not called; one that nobody took is for a team lead.') : null),
  apply: async ({ now }, input) => ({ set: { state: 'dropped', endedAt: now, ended: input.reason }, data: { reason: input.reason } }),
});
