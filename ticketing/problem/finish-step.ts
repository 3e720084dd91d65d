import { z } from 'zod';
import { unitName } from '../catalogue/city.ts';
import { cityDay } from '../deadline/city-day.ts';
import { errors } from '../errors.ts';
import { cityDayField } from './fields.ts';
import { mayActForUnit } from './own-part.ts';
import { placeStepClock, stepId, unitOfStep } from './steps.ts';
import { problemVerb } from './verb.ts';

/** A step is done, with proof. Its own unit says so, the lead unit, or the centre. */
export const finishStep = problemVerb({
  name: 'finishStep', summary: '完成一个步骤，附佐证',
  input: z.object({ stepId: z.string().max(20), proof: z.string().trim().min(4, '请写明完成情况和佐证（至少4个字）').max(1000), day: cityDayField.optional() }),
  async apply(work, input) {
    const { problem, now, core } = work;
    const at = problem.plan.findIndex((s, i) => stepId(s, i) === input.stepId);
    const step = problem.plan[at];
    if (!step) throw errors.ruleRefused('stepUnknown', '没有这个步骤，方案可能已调整，请刷新。', 'No such step; the plan may have changed.');
    if (step.done) throw errors.ruleRefused('stepDone', `步骤「${step.step}」已完成。`, 'The step is done already.');
    const unitId = unitOfStep(problem, step);
    if (!mayActForUnit(work, unitId)) throw errors.notAllowed(`该步骤由「${unitName(core.city, unitId)}」负责，须由该单位或主办单位办理。`, 'The step is another unit’s.');
    const today = cityDay(now);
    const day = input.day ?? today;
    if (day > today || day < cityDay(problem.createdAt)) throw errors.ruleRefused('stepDay', '完成日期须在立为问题之后、今天之前（含今天）。', 'The day it was done lies between the opening and today.');
    work.set({ plan: problem.plan.map((s, i) => (i === at ? { ...s, id: stepId(s, i), done: day, doneBy: work.actor.kind === 'staff' ? work.actor.name : '系统', proof: input.proof } : s)) });
    placeStepClock(work);
    return { step: step.step, unit: unitName(core.city, unitId), proof: input.proof, day, late: day > step.until };
  },
});
