import { z } from 'zod';
import { unitName } from '../catalogue/city.ts';
import { forgetPause } from '../deadline/pause.ts';
import { lapseRequests } from '../request/lapse.ts';
import { reason } from '../verb/fields.ts';
import { verb } from '../verb/verb.ts';

/** 收回: wrongly sent, or no longer wanted; stops every clock and is not scored. How people recall one part is in tree/recall-part. */
export const recall = verb({
  kind: 'assignment', name: 'recall', summary: '收回派单',
  input: z.object({ reason }),
  async apply(work, subject, input) {
    const row = subject.assignment!;
    await lapseRequests(work, '派单已收回', row.id);
    work.stopClocks(['sign', 'contact', 'resolve', 'suspend'], { assignmentId: row.id });
    forgetPause(work, row);
    return { data: { reason: input.reason, unit: unitName(work.core.city, row.unitId) } };
  },
});
