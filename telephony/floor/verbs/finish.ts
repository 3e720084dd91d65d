import { z } from 'zod';
import { idle } from '../../seat/release.ts';
import { phoneRoles } from '../roles.ts';
import { floorVerb } from '../verb.ts';

/** 结束话后: ready for the next call, or what they had chosen during the talk. */
export const finish = floorVerb({
  name: 'finish', zh: '结束话后', en: 'Finish after-call work', on: 'seat', who: phoneRoles, from: ['afterCall'], input: z.object({}),
  async apply(step) {
    const row = await step.seat(step.actor!.staffId);
    step.setSeat(row, { ...idle(row, step.now), idleSince: row.idleSince });
    step.queueChanged();
  },
});
