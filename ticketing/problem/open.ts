import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { StaffActor } from '../access/actor.ts';
import { unitName } from '../catalogue/city.ts';
import type { Core } from '../core.ts';
import type { Tx } from '../db/connect.ts';
import { numberOfDay } from '../db/number-of-day.ts';
import { problem } from '../db/schema/index.ts';
import { dueAt } from '../deadline/working-time.ts';
import { errors } from '../errors.ts';
import { unitId } from '../verb/fields.ts';
import { effectPlan, planSteps, problemWorkdays, rootCause } from './fields.ts';
import { mayDo } from './permission.ts';
import { mergePlan, placeStepClock } from './steps.ts';
import { checkUnits, setParts } from './units.ts';
import type { ProblemRow } from './verb.ts';
import { createProblemWork } from './work.ts';

export const openInput = z.object({
  title: z.string().trim().min(4, '标题至少4个字').max(100), leadUnitId: unitId, supportUnitIds: z.array(unitId).max(20).default([]),
  /** working days by the city's calendar, counted from the day after */
  workdays: problemWorkdays, rootCause: rootCause.optional(), plan: planSteps.default([]), effectPlan: effectPlan.optional(),
});
export type OpenInput = z.infer<typeof openInput>;

/**
 * Makes a group one problem with an owner, units that sign for it, and a clock of its own. Its tickets join one by one (job `problem.join`), so five thousand need no long transaction.
 * @throws HotlineError notAllowed, ruleRefused
 */
export async function openProblemIn(core: Core, tx: Tx, actor: StaffActor, from: { groupKey: string | null; ticketIds: number[] }, input: OpenInput): Promise<ProblemRow> {
  const role = mayDo(core, actor, 'open', null);
  if (!role) throw errors.notAllowed('您的岗位不能「立为问题」。', 'Your role may not open a problem.');
  const { config } = core;
  const { leadUnitId } = input;
  const supportUnitIds = checkUnits(core, leadUnitId, input.supportUnitIds);
  const now = core.now();
  const plan = mergePlan({ plan: [], leadUnitId, supportUnitIds }, input.plan);
  const due = dueAt(core.calendarFor(config.cityCode, now), now, { workdays: input.workdays });
  const [opened] = await tx.insert(problem).values({
    problemNo: await numberOfDay(tx, problem.problemNo, { letter: 'P', digits: 3, cityCode: config.cityCode, now }), title: input.title, state: 'open', ownerId: actor.staffId, leadUnitId, supportUnitIds, groupKey: from.groupKey,
    rootCause: input.rootCause, plan, effectPlan: input.effectPlan, dueAt: due, createdBy: actor.staffId, createdAt: now,
  }).returning();
  const work = createProblemWork(core, tx, actor, opened!, [], now);
  await setParts(work);
  work.placeDues('resolve', due, { workdays: input.workdays }, { counted: true });
  placeStepClock(work);
  work.record('open', { unit: unitName(core.city, leadUnitId), units: supportUnitIds.map((id) => unitName(core.city, id)), dueAt: due, members: from.ticketIds.length, steps: plan.length }, { role });
  work.jobs(from.ticketIds.map((ticketId) => ({ kind: 'problem.join', payload: { problemId: opened!.id, ticketId }, key: `problem.join:${opened!.id}:${ticketId}` })));
  await work.flush();
  return work.problem;
}

/** The problem, held so that nobody closes it while a ticket of it is worked on. null: there is none. */
export async function holdProblem(tx: Tx, id: number): Promise<ProblemRow | null> {
  const [row] = await tx.select().from(problem).where(eq(problem.id, id)).for('share');
  return row ?? null;
}
