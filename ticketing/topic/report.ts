import { z } from 'zod';
import { errors } from '../errors.ts';
import { topicVerb } from './verb.ts';

/** The owner says that it is done, and with what result. Not before every task is. */
export const report = topicVerb({
  name: 'report', summary: '申报结项', input: z.object({ result: z.string().trim().min(20, '请写明结果（至少20个字）').max(4000) }),
  guard(topic) {
    const open = topic.tasks.filter((t) => !t.doneOn).length;
    return open ? errors.ruleRefused('tasksOpen', `还有${open}项任务没有完成，完成或调整清单后再申报。`, `${open} tasks are open; finish or change them first.`) : null;
  },
  apply({ actor, now, set }, { result }) {
    set({ result, reportedBy: actor.staffId, reportedAt: now });
    return Promise.resolve({ note: result });
  },
});
