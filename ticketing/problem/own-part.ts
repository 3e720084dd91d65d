/** For whose part of a problem somebody speaks. */
import { roleFor } from '../access/actor.ts';
import { errors } from '../errors.ts';
import { owners } from './table.ts';
import { ownParts } from './permission.ts';
import type { ProblemWork } from './work.ts';

/** The centre acts for any unit, the lead unit's people too, others for their own part. */
export function mayActForUnit(work: ProblemWork, unitId: string): boolean {
  const { actor, problem, core } = work;
  if (actor.kind !== 'staff' || roleFor(actor, owners)) return true;
  const parts = ownParts(core, actor, problem);
  return parts.includes(unitId) || parts.includes(problem.leadUnitId);
}

/** The part that lies with the actor's unit or one below it. @param wanted where they speak for several @throws HotlineError partUnknown */
export function ownPart(work: ProblemWork, wanted?: string): string {
  const parts = work.actor.kind === 'staff' ? ownParts(work.core, work.actor, work.problem) : [];
  const part = wanted === undefined ? parts[0] : parts.find((id) => id === wanted);
  if (!part) throw errors.ruleRefused('partUnknown', '您的单位不是该问题的主办或协办单位。', 'Your unit has no part in this problem.');
  return part;
}
