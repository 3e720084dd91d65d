import { z } from 'zod';
import { effectPlan, planSteps, rootCause } from './fields.ts';
import { mergePlan, placeStepClock } from './steps.ts';
import { problemVerb } from './verb.ts';

/** What will be done by whom and when, why it keeps coming back, and how it will be seen whether it helped; citizens of the problem see the steps. */
export const plan = problemVerb({
  name: 'plan', summary: '制定或调整办理方案',
  input: z.object({ plan: planSteps.min(1, '请至少写一步'), rootCause: rootCause.optional(), effectPlan: effectPlan.optional() }),
  async apply(work, input) {
    const steps = mergePlan(work.problem, input.plan);
    work.set({ plan: steps, ...(input.rootCause !== undefined ? { rootCause: input.rootCause } : {}), ...(input.effectPlan ? { effectPlan: input.effectPlan } : {}) });
    placeStepClock(work);
    return { steps: steps.length, ...(input.rootCause ? { rootCause: input.rootCause } : {}), ...(input.effectPlan ? { effectPlan: input.effectPlan.text, watchDays: input.effectPlan.watchDays } : {}) };
  },
});
