import { z } from 'zod';
import { verb } from '../verb/verb.ts';

/** The merge is undone: the unit that answered the master owes this citizen nothing. */
export const recallFollowed = verb({
  kind: 'assignment', name: 'recallFollowed', summary: '随撤销并单收回',
  input: z.object({ reason: z.string() }),
  apply: async (work, subject, { reason }) => ({ data: { reason, unit: work.core.city.units.get(subject.assignment!.unitId)?.name } }),
});
