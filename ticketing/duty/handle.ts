import { z } from 'zod';
import { dutyVerb } from './act.ts';
import { dutyOutcomes } from './table.ts';

/** What was done. Whoever handles what nobody acknowledged has acknowledged it. */
export const handle = dutyVerb({
  name: 'handle', summary: '登记处置', input: z.object({ outcome: z.enum(Object.keys(dutyOutcomes) as [keyof typeof dutyOutcomes, ...(keyof typeof dutyOutcomes)[]]), note: z.string().trim().min(4, '请写明处置情况，至少4个字').max(500) }),
  apply(work, row, actor, { outcome, note }) {
    work.record('dutyHandled', { outcome: dutyOutcomes[outcome as keyof typeof dutyOutcomes], ...(work.ticket.isConfidential ? {} : { note }) });
    const who = { handledBy: actor.staffId, handledByName: actor.name, handledAt: work.now, outcome, note };
    return row.acknowledgedAt ? who : { ...who, acknowledgedBy: actor.staffId, acknowledgedByName: actor.name, acknowledgedAt: work.now };
  },
});
