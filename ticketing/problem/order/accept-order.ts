import { z } from 'zod';
import { roleFor } from '../../access/actor.ts';
import { errors } from '../../errors.ts';
import type { ProblemWork } from '../work.ts';
import { problemVerb } from '../verb.ts';
import type { SupervisionRow } from '../../verb/verb.ts';
import { orderFacts, orderFor, setOrder } from './issue.ts';

/** Leaders check instructions; orders are the supervisors' business, as on tickets (supervision/leaders-own.ts). */
export function checkIsTheirs(work: ProblemWork, row: SupervisionRow): void {
  if (row.kind === 'order' && work.actor.kind === 'staff' && !roleFor(work.actor, ['supervisor', 'eSupervision', 'coordinator'])) throw errors.ruleRefused('orderIsSupervisors', '督办单由督办人员审定；领导审定批示件。', 'An order is checked by the supervisors; leaders check instructions.');
}

/** 审定办结: the report will do. */
export const acceptOrder = problemVerb({
  name: 'acceptOrder', summary: '审定办结批示、督办',
  input: z.object({ orderId: z.number().int(), verdict: z.string().trim().max(1000).optional() }),
  async apply(work, { orderId, verdict }) {
    const row = await orderFor(work, orderId, 'accept');
    checkIsTheirs(work, row);
    work.stopClocks(['report', 'decide'], { supervisionId: row.id });
    await setOrder(work, row, { state: 'closed', verdict, closedAt: work.now });
    return { ...orderFacts(work, [row]), verdict };
  },
});
