import { z } from 'zod';
import { dutyVerb } from './act.ts';

/** Somebody has read it and takes it in hand: it goes no further up. */
export const acknowledge = dutyVerb({
  name: 'acknowledge', summary: '值班确认', input: z.object({}),
  apply(work, row, actor) {
    work.record('dutyAcknowledged', { level: row.level, seconds: Math.round((work.now.getTime() - row.raisedAt.getTime()) / 1000) });
    return { acknowledgedBy: actor.staffId, acknowledgedByName: actor.name, acknowledgedAt: work.now };
  },
});
