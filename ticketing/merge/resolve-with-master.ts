import { z } from 'zod';
import { unitName } from '../catalogue/city.ts';
import { verb } from '../verb/verb.ts';

/** The unit's reply on the master is its reply here. */
export const resolveWithMaster = verb({
  kind: 'assignment', name: 'resolveWithMaster', summary: '随主单办结',
  input: z.object({ masterTicketNo: z.string(), reply: z.string() }),
  async apply(work, subject, { masterTicketNo, reply }) {
    const row = subject.assignment!;
    work.setAssignment(row, { resolvedAt: work.now, reply });
    return { data: { masterTicketNo, unit: unitName(work.core.city, row.unitId) } };
  },
});
