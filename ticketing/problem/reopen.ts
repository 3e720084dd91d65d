import { z } from 'zod';
import { dueAt } from '../deadline/working-time.ts';
import { watchReopened } from '../look-back/reopened.ts';
import { reason } from '../verb/fields.ts';
import { problemWorkdays } from './fields.ts';
import { placeStepClock } from './steps.ts';
import { problemVerb } from './verb.ts';

/** 重启: it came back, or was not over. The plan and the measures stay, a new time begins; the units need not sign again. */
export const reopen = problemVerb({
  name: 'reopen', summary: '重启已办结的问题',
  input: z.object({ reason, workdays: problemWorkdays }),
  async apply(work, input) {
    const { core, now, problem } = work;
    const due = dueAt(core.calendarFor(core.config.cityCode, now), now, { workdays: input.workdays });
    work.set({ closedAt: null, dueAt: due, reopenCount: problem.reopenCount + 1, extensionCount: 0, cardedAt: null });
    work.placeDues('resolve', due, { workdays: input.workdays }, { counted: true });
    placeStepClock(work);
    await watchReopened(core, work.tx, problem.id, input.reason, work.actor);
    return { reason: input.reason, dueAt: due };
  },
});
