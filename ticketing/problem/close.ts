import { z } from 'zod';
import { errors } from '../errors.ts';
import { problemVerb } from './verb.ts';

/** Closed when nobody waits any more: every member is visited, exempt by approval, or closed on its own. */
export const close = problemVerb({
  name: 'close', summary: '办结问题',
  input: z.object({}),
  guard({ waiting: { all, seen } }) {
    if (!all) return null;
    return errors.ruleRefused('membersWait', `还有${seen ? `${seen}张` : ''}成员工单未回访办结。`, `${seen || 'Some'} members are not visited and closed yet.`);
  },
  async apply(work) { work.set({ closedAt: work.now }); },
});
