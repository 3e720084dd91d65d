import { z } from 'zod';
import { errors } from '../errors.ts';
import { problemVerb } from './verb.ts';

/** Closed when nobody waits any more: every member is visited, exempt by approval, or closed on its own (seed 17). */
export const close = problemVerb({
  name: 'close', summary: '办结问题',
  input: z.object({}),
  guard: ({ waiting }) => waiting
    ? errors.ruleRefused('membersWait', `还有${waiting}张成员工单未回访办结。`, `${waiting} members are not visited and closed yet.`) : null,
  async apply(work) { work.set({ closedAt: work.now }); },
});
