import { z } from 'zod';
import { dueAt } from '../../deadline/working-time.ts';
import { reportLimit, type Level } from '../../supervision/levels.ts';
import { workdaysToReport } from '../../supervision/supervise.ts';
import { reason } from '../../verb/fields.ts';
import { problemVerb } from '../verb.ts';
import { checkIsTheirs } from './accept-order.ts';
import { orderFacts, orderFor, setOrder } from './issue.ts';

/** 退回再办: the report will not do; the unit reports anew, in a new time. */
export const returnOrder = problemVerb({
  name: 'returnOrder', summary: '退回再办',
  input: z.object({ orderId: z.number().int(), reason, workdays: workdaysToReport }),
  async apply(work, { orderId, reason: why, workdays }) {
    const row = await orderFor(work, orderId, 'sendBack');
    checkIsTheirs(work, row);
    const { core, now } = work;
    const limit = workdays ? { workdays } : reportLimit('normal', row.kind === 'instruction' ? 'instruction' : row.level as Level);
    const due = dueAt(core.calendarFor(core.config.cityCode, now), now, limit);
    work.stopClocks(['report', 'decide'], { supervisionId: row.id });
    work.placeDues('report', due, limit, { supervisionId: row.id });
    await setOrder(work, row, { state: 'issued', dueAt: due, sentBackCount: row.sentBackCount + 1 });
    return { ...orderFacts(work, [row]), reason: why, dueAt: due };
  },
});
