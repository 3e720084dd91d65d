import { z } from 'zod';
import { errors, type Core, type StaffActor } from '../../ticketing/index.ts';
import { scoreFormula } from '../db/schema/index.ts';
import { formulaDefinition } from './formula.ts';
import type { FormulaRow } from './formulas.ts';
import { assertMonthFree } from './periods.ts';
import { formulaRefusal } from './table.ts';

export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, '月份格式为 YYYY-MM');
export const proposeInput = z.object({ definition: formulaDefinition, validFrom: month, reason: z.string().trim().min(4, '请写明为何调整（至少4个字）').max(1000) });

/** A formula put before another person. @throws HotlineError notAllowed, ruleRefused */
export async function proposeFormula(core: Core, actor: StaffActor, { definition, validFrom, reason }: z.infer<typeof proposeInput>): Promise<FormulaRow> {
  const refusal = formulaRefusal(actor, 'propose', null);
  if (refusal) throw refusal;
  const unknown = definition.groups.flatMap((g) => g.types).find((t) => t.split(':').length > 2);
  if (unknown) throw errors.invalid([{ path: 'definition.groups', message: `单位类型应为“类型”或“类型:层级”：${unknown}` }]);
  return core.db.transaction(async (tx) => {
    await assertMonthFree(tx, validFrom);
    const [made] = await tx.insert(scoreFormula).values({ state: 'proposed', definition, validFrom, reason, proposedBy: actor.staffId, proposedByName: actor.name, proposedAt: core.now() }).returning();
    return made!;
  });
}
