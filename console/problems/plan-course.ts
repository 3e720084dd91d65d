import type { StepDraft } from './views.ts';

/** Is the step's day over without it being done? `today` is the city's day. */
export const isLate = (step: Pick<StepDraft, 'done' | 'until'>, today: string): boolean => !step.done && step.until < today;
export const doneSteps = (plan: readonly Pick<StepDraft, 'done' | 'until'>[]): number => plan.filter((s) => s.done).length;
/** Characters of the shortest step the server takes. */
const shortestStep = 2;

/** A plan that can be sent: at least one step, each with what and until when. */
export const isPlan = (plan: readonly StepDraft[] | undefined): boolean => plan !== undefined && plan.length > 0 && plan.every((s) => s.step.trim().length >= shortestStep && /^\d{4}-\d{2}-\d{2}$/.test(s.until));

/** The plan as the server takes it: what is done, and by whom, is the server's own. */
export const toSend = (plan: readonly StepDraft[]) => plan.map(({ id, step, unitId, until }) => ({ ...(id ? { id } : {}), step, ...(unitId ? { unitId } : {}), until }));
