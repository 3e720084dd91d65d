import { z } from 'zod';
import { unitName } from '../catalogue/city.ts';
import { verb } from '../verb/verb.ts';

/** The merge is undone: the unit that answered the master owes this citizen nothing. */
export const recallFollowed = verb({
  kind: 'assignment', name: 'recallFollowed', summary: '随撤销并单收回',
  input: z.object({ reason: z.string() }),
  apply: async (work, subject, { reason }) => ({ data: { reason, unit: unitName(work.core.city, subject.assignment!.unitId) } }),
});
