/** Which units handle a problem, and by when each signs for its part. */
import { and, eq, inArray } from 'drizzle-orm';
import type { Core } from '../core.ts';
import { problemUnit } from '../db/schema/index.ts';
import { errors } from '../errors.ts';
import { problemLimits } from './limits.ts';
import type { ProblemWork } from './work.ts';

/** @returns the supporting units, each once @throws HotlineError unitUnknown, leadIsSupport */
export function checkUnits(core: Pick<Core, 'city'>, leadUnitId: string, supports: readonly string[]): string[] {
  const supportUnitIds = [...new Set(supports)];
  for (const id of [leadUnitId, ...supportUnitIds]) if (!core.city.units.get(id)?.active) throw errors.ruleRefused('unitUnknown', '没有这个单位，或已停用。', 'No such unit, or it is no longer active.');
  if (supportUnitIds.includes(leadUnitId)) throw errors.ruleRefused('leadIsSupport', '主办单位不能同时为协办单位。', 'The lead unit cannot also support.');
  return supportUnitIds;
}

/** Brings the parts in line with lead and supporting units: new ones have the profile's time to sign, those that go are taken out, who stays keeps what it signed. */
export async function setParts(work: ProblemWork): Promise<void> {
  const { tx, problem, units } = work;
  const wanted = new Map<string, 'lead' | 'support'>([[problem.leadUnitId, 'lead'], ...problem.supportUnitIds.map((id): [string, 'support'] => [id, 'support'])]);
  const gone = units.filter((u) => !wanted.has(u.unitId)).map((u) => u.unitId);
  if (gone.length) await tx.delete(problemUnit).where(and(eq(problemUnit.problemId, problem.id), inArray(problemUnit.unitId, gone)));
  units.splice(0, units.length, ...units.filter((u) => wanted.has(u.unitId)));
  for (const { unitId } of units) work.setUnit(unitId, { role: wanted.get(unitId)! });
  const fresh = [...wanted].filter(([id]) => !units.some((u) => u.unitId === id));
  if (!fresh.length) return void (units.every((u) => u.signedAt) && work.stopClocks(['sign']));
  work.stopClocks(['sign']);
  const { due } = work.startClock('sign', problemLimits(work.core).sign);
  units.push(...await tx.insert(problemUnit).values(fresh.map(([unitId, role]) => ({ problemId: problem.id, unitId, role, signDueAt: due }))).returning());
}
