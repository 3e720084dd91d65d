/** 试算: what a formula would give on a month, beside the one that scored it or would. Nothing is written. */
import { z } from 'zod';
import { errors, hiddenTicketIds, type Core, type StaffActor } from '../../ticketing/index.ts';
import type { FormulaDefinition } from '../db/schema/index.ts';
import type { ScoreTrial } from '../http/score-views.ts';
import { countMonth, type Sheet } from './count-month.ts';
import { formulaDefinition } from './formula.ts';
import { formulaFor } from './formulas.ts';
import { bandWords } from './month-view.ts';
import { month } from './propose-formula.ts';
import { formulaRefusal } from './table.ts';

export const tryInput = z.object({ definition: formulaDefinition, month });

/** @throws HotlineError notAllowed */
export async function tryFormula(core: Core, actor: StaffActor, input: { definition: FormulaDefinition; month: string }): Promise<ScoreTrial> {
  if (formulaRefusal(actor, 'propose', null)) throw errors.notAllowed('公式由提出和确认的人试算。', 'Those who propose and confirm formulas try them.');
  const [inForce, hidden] = await Promise.all([formulaFor(core.db, input.month), hiddenTicketIds(core, actor)]);
  const [before, after] = [await countMonth(core, input.month, inForce.definition, hidden), await countMonth(core, input.month, input.definition, hidden)];
  const was = new Map(before.map((s) => [s.unitId, s]));
  const standing = (definition: FormulaDefinition, sheet: Sheet | undefined) => ({ total: sheet?.total ?? null, band: bandWords(definition, sheet?.band ?? null) });
  const units = after.filter((s) => s.total !== null || was.get(s.unitId)?.total != null).map((s) => {
    const group = input.definition.groups.find((g) => g.code === s.groupCode);
    return { unitId: s.unitId, name: s.unitName, group: group ? { zh: group.zh, en: group.en } : null, before: standing(inForce.definition, was.get(s.unitId)), after: standing(input.definition, s) };
  });
  return { month: input.month, against: inForce.version, units, moved: units.filter((u) => u.before.band?.zh !== u.after.band?.zh).length };
}
