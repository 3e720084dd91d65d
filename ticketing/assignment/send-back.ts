import { z } from 'zod';
import { unitName } from '../catalogue/city.ts';
import type { Limit } from '../deadline/working-time.ts';
import { standAlone } from '../merge/stand-alone.ts';
import { verb } from '../verb/verb.ts';

/** The unit must work on it again, with a new time. */
export const sendBack = verb({
  kind: 'assignment', name: 'sendBack', summary: '退回承办单位补办',
  input: z.object({ limit: z.custom<Limit>(), reason: z.string(), by: z.enum(['review', 'citizen']).default('citizen') }),
  async apply(work, subject, input) {
    const row = subject.assignment!;
    const { due, calendarVersion } = work.startClock('resolve', input.limit, { assignmentId: row.id });
    work.setAssignment(row, { dueAt: due, calendarVersion, resolvedAt: null });
    if (row.role === 'lead') work.setTicket({ dueAt: due });
    standAlone(work);
    return { data: { reason: input.reason, by: input.by, dueAt: due, unit: unitName(work.core.city, row.unitId) } };
  },
});
