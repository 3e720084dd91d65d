import { and, eq, ne } from 'drizzle-orm';
import { z } from 'zod';
import { unitName } from '../../catalogue/city.ts';
import { externalCase } from '../../db/schema/index.ts';
import { errors } from '../../errors.ts';
import { reason } from '../../verb/fields.ts';
import { verb } from '../../verb/verb.ts';

/** 转本系统办理: the outside system cannot, or must not, handle it. The unit's own staff go on here, with the time that runs. */
export const takeInHouse = verb({
  kind: 'assignment', name: 'takeInHouse', summary: '由外部系统转回本系统办理',
  input: z.object({ reason }),
  guard: ({ assignment }) => assignment?.externalLine === null ? errors.notAllowed('该件本来就在本系统办理。', 'It is handled here already.') : null,
  async apply(work, subject, input) {
    const row = subject.assignment!;
    const line = row.externalLine;
    work.setAssignment(row, { externalLine: null });
    await work.tx.update(externalCase).set({ state: 'over' }).where(and(eq(externalCase.assignmentId, row.id), ne(externalCase.state, 'over')));
    return { data: { line, reason: input.reason, unit: unitName(work.core.city, row.unitId) } };
  },
});
