import { z } from 'zod';
import { planSteps, rootCause } from './fields.ts';
import { problemVerb } from './verb.ts';

/** What will be done by when; citizens of the problem see it. */
export const plan = problemVerb({
  name: 'plan', summary: '制定或调整办理方案',
  input: z.object({ plan: planSteps.min(1, '请至少写一步'), rootCause: rootCause.optional() }),
  async apply(work, input) { work.set(input); },
});
