import { z } from 'zod';
import { unitName } from '../catalogue/city.ts';
import { lapseRequests } from '../request/lapse.ts';
import { returnToDispatch } from '../ticket/return-to-dispatch.ts';
import { verb } from '../verb/verb.ts';
import { byRule } from '../verb/work.ts';
import { recallBelow } from './tree/recall-below.ts';

/** An approved return. When the lead unit leaves, its supporting units are recalled and the ticket waits for dispatch again. */
export const takeBack = verb({
  kind: 'assignment', name: 'takeBack', summary: '同意退单',
  input: z.object({ proposedUnitId: z.string().optional() }),
  async apply(work, subject, input) {
    const row = subject.assignment!;
    work.stopClocks(['sign', 'contact', 'resolve'], { assignmentId: row.id });
    await lapseRequests(work, '退单已获准', row.id, 'extension', 'suspension', 'park', 'unreasonable'); // the return itself is being decided
    await recallBelow(work, row, row.role === 'lead' ? '主办单位已退单' : '上级单位已退单');
    if (row.role === 'lead') {
      await work.perform(returnToDispatch, { proposedUnitId: input.proposedUnitId }, { as: byRule });
    }
    return { data: { unit: unitName(work.core.city, row.unitId) } };
  },
});
