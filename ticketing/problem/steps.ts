/** The steps of a plan and their clock: each day on which steps end has a row the working day before (a reminder) and one on the morning after (overdue). */
import type { PlanStep } from '../db/schema/index.ts';
import type { Calendar } from '../deadline/calendar.ts';
import { addDays } from '../deadline/city-day.ts';
import { openingOf } from '../deadline/opening.ts';
import { previousWorkday } from '../deadline/working-time.ts';
import type { TimedStep } from '../deadline/steps.ts';
import { errors } from '../errors.ts';
import type { ProblemRow } from './verb.ts';
import type { ProblemWork } from './work.ts';

/** Older rows have no id: their place is it. */
export const stepId = (step: PlanStep, at: number): string => step.id ?? String(at + 1);
/** Whose step it is. */
export const unitOfStep = (problem: Pick<ProblemRow, 'leadUnitId'>, step: PlanStep): string => step.unitId ?? problem.leadUnitId;
/** Is its day over without it being done? `today` is the city's day. */
export const isLate = (step: PlanStep, today: string): boolean => !step.done && step.until < today;

/** Takes a plan as it was sent: steps that were there keep what was done on them, new ones get an id. @throws HotlineError stepUnit: a step of a unit without a part; stepDone: one that is done is left out or changed */
export function mergePlan(problem: Pick<ProblemRow, 'plan' | 'leadUnitId' | 'supportUnitIds'>, wanted: readonly { id?: string | undefined; step: string; unitId?: string | undefined; until: string }[]): PlanStep[] {
  const before = new Map(problem.plan.map((s, i) => [stepId(s, i), s]));
  const lost = [...before].find(([id, s]) => s.done && !wanted.some((w) => w.id === id));
  if (lost) throw errors.ruleRefused('stepDone', `步骤「${lost[1].step}」已完成，不能删除。`, 'A step that is done stays in the plan.');
  let last = Math.max(0, ...[...before.keys()].map(Number).filter(Number.isFinite));
  return wanted.map(({ id, step, unitId, until }): PlanStep => {
    if (unitId !== undefined && unitId !== problem.leadUnitId && !problem.supportUnitIds.includes(unitId)) throw errors.ruleRefused('stepUnit', `步骤「${step}」的责任单位不是该问题的主办或协办单位。`, 'A step belongs to the lead or a supporting unit.');
    const kept = id === undefined ? undefined : before.get(id);
    if (kept?.done) return { ...kept, id: id! };
    return { id: kept ? id! : String(++last), step, ...(unitId ? { unitId } : {}), until };
  });
}

/** The morning of the working day before a step ends, when its unit is reminded. */
const remindAt = (calendar: Calendar, until: string): Date => openingOf(calendar, previousWorkday(calendar, until));
/** The first morning of office time after it, when it is late. */
const lateAt = (calendar: Calendar, until: string): Date => openingOf(calendar, addDays(until, 1));

/** Places the rows of the step clock anew for what is not done. What was over before is not said again. */
export function placeStepClock(work: ProblemWork): void {
  work.stopClocks(['step']);
  const calendar = work.core.calendarFor(work.core.config.cityCode, work.now);
  const days = [...new Set(work.problem.plan.filter((s) => !s.done).map((s) => s.until))];
  const rows = days.flatMap((day): TimedStep[] => [{ step: 'remind80', at: remindAt(calendar, day) }, { step: 'overdue', at: lateAt(calendar, day) }]);
  work.placeSteps('step', rows.filter((r) => r.at > work.now), true);
}

/** Whom a row of the step clock is about: what is not done of the steps of its day. */
export function stepsMeant(work: ProblemWork, row: { step: string; at: Date }): PlanStep[] {
  const calendar = work.core.calendarFor(work.core.config.cityCode, work.now);
  const moment = row.step === 'overdue' ? lateAt : remindAt;
  return work.problem.plan.filter((s) => !s.done && moment(calendar, s.until).getTime() === row.at.getTime());
}
