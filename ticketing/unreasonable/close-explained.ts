import { z } from 'zod';
import { unitName } from '../catalogue/city.ts';
import { lapseRequests } from '../request/lapse.ts';
import { verb } from '../verb/verb.ts';

/** The unit's part ends with the explanation: it owes nothing more and is not judged by it. */
export const closeExplained = verb({
  kind: 'assignment', name: 'closeExplained', summary: '解释说明后办结',
  input: z.object({ explanation: z.string() }),
  async apply(work, subject, { explanation }) {
    const row = subject.assignment!;
    work.stopClocks(['sign', 'contact', 'resolve', 'suspend'], { assignmentId: row.id });
    await lapseRequests(work, '已认定并解释答复', row.id, 'return', 'extension', 'suspension', 'park');
    work.setAssignment(row, { resolvedAt: work.now, reply: explanation, outcome: 'explained', pausedAt: null });
    return { data: { unit: unitName(work.core.city, row.unitId), onTime: true } };
  },
});
