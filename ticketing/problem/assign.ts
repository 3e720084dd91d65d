import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { unitName } from '../catalogue/city.ts';
import { staff } from '../db/schema/index.ts';
import { errors } from '../errors.ts';
import { reason, unitId } from '../verb/fields.ts';
import { problemTransition } from './permission.ts';
import { checkUnits, setParts } from './units.ts';
import { problemVerb } from './verb.ts';

/** 调整责任: another owner at the centre, another lead unit, other supporting units. New units sign anew; nobody's clock begins again. */
export const assign = problemVerb({
  name: 'assign', summary: '调整责任人、主办和协办单位',
  input: z.object({ ownerUsername: z.string().trim().max(64).optional(), leadUnitId: unitId.optional(), supportUnitIds: z.array(unitId).max(20).optional(), reason }),
  async apply(work, input) {
    const { core, tx, problem } = work;
    const leadUnitId = input.leadUnitId ?? problem.leadUnitId;
    const supportUnitIds = checkUnits(core, leadUnitId, input.supportUnitIds ?? problem.supportUnitIds.filter((id) => id !== leadUnitId));
    const stranded = problem.plan.find((s) => !s.done && s.unitId && s.unitId !== leadUnitId && !supportUnitIds.includes(s.unitId));
    if (stranded) throw errors.ruleRefused('stepUnit', `步骤「${stranded.step}」仍由「${unitName(core.city, stranded.unitId!)}」负责，请先调整方案。`, 'A step still belongs to a unit that would leave; change the plan first.');
    const [owner] = input.ownerUsername ? await tx.select().from(staff).where(eq(staff.username, input.ownerUsername)) : [];
    if (input.ownerUsername && !(owner?.active && owner.roles.some((r) => (problemTransition('close').who as readonly string[]).includes(r)))) throw errors.ruleRefused('ownerUnknown', '责任人须为在岗的派单员、协调员或督办员。', 'The owner is a dispatcher, coordinator or supervisor.');
    work.set({ leadUnitId, supportUnitIds, ...(owner ? { ownerId: owner.id } : {}) });
    await setParts(work);
    return { reason: input.reason, unit: unitName(core.city, leadUnitId), units: supportUnitIds.map((id) => unitName(core.city, id)), ...(owner ? { owner: owner.name } : {}) };
  },
});
