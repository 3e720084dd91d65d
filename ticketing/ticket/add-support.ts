import { z } from 'zod';
import { assign } from '../assignment/assign.ts';
import { openAssignmentStates } from '../assignment/table.ts';
import { unitName } from '../catalogue/city.ts';
import { errors } from '../errors.ts';
import { unitId } from '../verb/fields.ts';
import { verb } from '../verb/verb.ts';

/** 加派: more units join; they report to the lead, and only the lead answers the citizen. */
export const addSupport = verb({
  kind: 'ticket', name: 'addSupport', summary: '加派协办单位',
  input: z.object({ unitIds: z.array(unitId).min(1).max(10), advice: z.string().trim().max(2000).optional() }),
  async apply(work, subject, input) {
    for (const id of new Set(input.unitIds)) {
      if (subject.assignments.some((a) => a.unitId === id && openAssignmentStates.includes(a.state)))
        throw errors.ruleRefused('alreadyAssigned', `「${unitName(work.core.city, id)}」已在办理。`, `${id} already works on it.`);
      await assign(work, { unitId: id, role: 'support', advice: input.advice });
    }
    return { data: { unitIds: input.unitIds, units: input.unitIds.map((id) => unitName(work.core.city, id)), advice: input.advice } };
  },
});
