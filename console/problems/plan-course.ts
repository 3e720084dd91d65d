import type { PlanStep } from './views.ts';

/** Is the step's day over without it being done? `today` is the city's day. */
export const isLate = (step: PlanStep, today: string): boolean => !step.done && step.until < today;
export const doneSteps = (plan: readonly PlanStep[]): number => plan.filter((s) => s.done).length;
/** Characters of the shortest step the server takes. */
const shortestStep = 2;

/** A plan that can be sent: at least one step, each with what and until when. */
export const isPlan = (plan: readonly PlanStep[] | undefined): boolean => plan !== undefined && plan.length > 0 && plan.every((s) => s.step.trim().length >= shortestStep && /^\d{4}-\d{2}-\d{2}$/.test(s.until));
