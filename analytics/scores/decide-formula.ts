import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { errors, type Core, type StaffActor } from '../../ticketing/index.ts';
import { scoreFormula } from '../db/schema/index.ts';
import type { FormulaRow } from './formulas.ts';
import { assertMonthFree } from './periods.ts';
import { formulaRefusal, formulaTable } from './table.ts';

export const decideInput = z.object({ decision: z.string().trim().max(1000).optional() });
export type FormulaDecision = 'confirm' | 'reject' | 'withdraw';

/** Four eyes: whoever proposed a formula does not confirm it. @throws HotlineError notFound, notAllowed, wrongState, ruleRefused, invalid */
export async function decideFormula(core: Core, actor: StaffActor, version: number, what: FormulaDecision, { decision }: z.infer<typeof decideInput>): Promise<FormulaRow> {
  return core.db.transaction(async (tx) => {
    const [row] = await tx.select().from(scoreFormula).where(eq(scoreFormula.version, version)).for('update');
    if (!row) throw errors.notFound('公式');
    const refusal = formulaRefusal(actor, what, row);
    if (refusal) throw refusal;
    if (what === 'reject' && (decision ?? '').length < 4) throw errors.invalid([{ path: 'decision', message: '请写明理由（至少4个字）' }]);
    if (what === 'confirm') await assertMonthFree(tx, row.validFrom);
    const [after] = await tx.update(scoreFormula).set({ state: formulaTable.find((t) => t.verb === what)!.to[0], decidedBy: actor.staffId, decidedByName: actor.name, decidedAt: core.now(), decision: decision ?? null }).where(eq(scoreFormula.version, version)).returning();
    return after!;
  });
}
