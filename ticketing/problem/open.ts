import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { StaffActor } from '../access/actor.ts';
import type { Core } from '../core.ts';
import type { Tx } from '../db/connect.ts';
import { numberOfDay } from '../db/number-of-day.ts';
import { problem } from '../db/schema/index.ts';
import { dueAt } from '../deadline/working-time.ts';
import { errors } from '../errors.ts';
import { unitId } from '../verb/fields.ts';
import { queue, tellGroup } from './act.ts';
import { planSteps, rootCause } from './fields.ts';
import { mayDo } from './permission.ts';
import type { ProblemRow } from './verb.ts';

export const openInput = z.object({
  title: z.string().trim().min(4, '标题至少4个字').max(100), leadUnitId: unitId, supportUnitIds: z.array(unitId).max(20).default([]),
  /** working days by the city's calendar, counted from the day after */
  workdays: z.number().int().min(1).max(250), rootCause: rootCause.optional(), plan: planSteps.default([]),
});
export type OpenInput = z.infer<typeof openInput>;

/**
 * Makes a group one problem with an owner and a deadline. Its tickets join one by one (job `problem.join`), so five thousand need no long transaction.
 * @throws HotlineError notAllowed, ruleRefused
 */
export async function openProblemIn(core: Core, tx: Tx, actor: StaffActor, from: { groupKey: string | null; ticketIds: number[] }, input: OpenInput): Promise<ProblemRow> {
  if (!mayDo(core, actor, 'open', null)) throw errors.notAllowed('您的岗位不能「立为问题」。', 'Your role may not open a problem.');
  const { city, config } = core;
  const supportUnitIds = [...new Set(input.supportUnitIds)];
  for (const id of [input.leadUnitId, ...supportUnitIds]) if (!city.units.get(id)?.active) throw errors.ruleRefused('unitUnknown', '没有这个单位，或已停用。', 'No such unit, or it is no longer active.');
  if (supportUnitIds.includes(input.leadUnitId)) throw errors.ruleRefused('leadIsSupport', '主办单位不能同时为协办单位。', 'The lead unit cannot also support.');
  const now = core.now();
  const [opened] = await tx.insert(problem).values({
    problemNo: await numberOfDay(tx, problem.problemNo, { letter: 'P', digits: 3, cityCode: config.cityCode, now }), title: input.title, state: 'open', leadUnitId: input.leadUnitId, supportUnitIds, groupKey: from.groupKey, rootCause: input.rootCause, plan: input.plan,
    dueAt: dueAt(core.calendarFor(config.cityCode, now), now, { workdays: input.workdays }), createdBy: actor.staffId, createdAt: now,
  }).returning();
  await queue(tx, from.ticketIds.map((ticketId) => ({ kind: 'problem.join', payload: { problemId: opened!.id, ticketId }, key: `problem.join:${opened!.id}:${ticketId}` })));
  await tellGroup(tx, opened!);
  return opened!;
}

/** The problem, held so that nobody closes it while a ticket of it is worked on. null: there is none. */
export async function holdProblem(tx: Tx, id: number): Promise<ProblemRow | null> {
  const [row] = await tx.select().from(problem).where(eq(problem.id, id)).for('share');
  return row ?? null;
}
