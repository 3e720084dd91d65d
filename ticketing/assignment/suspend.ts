import { z } from 'zod';
import { unitName } from '../catalogue/city.ts';
import { pause } from '../deadline/pause.ts';
import { lapseRequests } from '../request/lapse.ts';
import { verb } from '../verb/verb.ts';

/**
 * 暂停计时: every clock of this unit's part stands still, until the day agreed on or until somebody resumes it.
 * @param input.until absent: it stands still with the whole ticket, which has a clock of its own (a parked commitment)
 */
export const suspend = verb({
  kind: 'assignment', name: 'suspend', summary: '暂停计时',
  input: z.object({ until: z.date().optional(), reason: z.string() }),
  async apply(work, subject, { until, reason }) {
    const row = subject.assignment!;
    await lapseRequests(work, '已暂停计时', row.id, 'extension');
    await pause(work, row);
    work.setAssignment(row, { suspensionCount: row.suspensionCount + (until ? 1 : 0) });
    if (until) {
      work.placeDues('suspend', until, { days: 1 }, { assignmentId: row.id });
      if (row.role === 'lead') work.tell('suspended', { until: until.toISOString(), reason }, `${row.id}:${row.suspensionCount}`);
    }
    return { data: { until, reason, unit: unitName(work.core.city, row.unitId) } };
  },
});
