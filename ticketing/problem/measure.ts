import { z } from 'zod';
import { problemVerb } from './verb.ts';

/** What was done so that it does not come again: a document, works, a changed rule, an explanation. */
export const measure = problemVerb({
  name: 'measure', summary: '登记一项措施',
  input: z.object({ kind: z.enum(['document', 'works', 'ruleChange', 'explanation']), title: z.string().trim().min(2).max(200) }),
  async apply(work, input) { work.set({ measures: [...work.problem.measures, { ...input, at: work.now.toISOString() }] }); },
});
