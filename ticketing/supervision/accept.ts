import { z } from 'zod';
import { verb } from '../verb/verb.ts';
import { orderFacts } from './issue.ts';
import { notTheLeaders } from './leaders-own.ts';
import { noteLevel } from './standing.ts';

/** 审定办结: the report will do. An instruction comes back to the leader as done. */
export const accept = verb({
  kind: 'supervision', name: 'accept', summary: '审定办结督办单、批示件',
  input: z.object({ verdict: z.string().trim().max(1000).optional() }),
  guard: notTheLeaders,
  async apply(work, subject, { verdict }) {
    const row = subject.supervision!;
    work.stopClocks(['report', 'decide'], { supervisionId: row.id });
    work.setSupervision(row, { verdict, closedAt: work.now });
    await noteLevel(work, { id: row.id, level: null });
    return { data: { ...orderFacts(work, [row]), verdict } };
  },
});
