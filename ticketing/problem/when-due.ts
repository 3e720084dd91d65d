/** What happens when a moment of a problem's clocks has come. The rows are the same as a ticket's (`due`), and so is what fires them (deadline/fire.ts). */
import { unitName } from '../catalogue/city.ts';
import type { due } from '../db/schema/index.ts';
import { cardOnProblem } from './card/card-when-due.ts';
import { raiseOverdueOrder } from './order/when-due.ts';
import { stepsMeant, unitOfStep } from './steps.ts';
import type { ProblemWork } from './work.ts';

type DueRow = typeof due.$inferSelect;

export async function problemWhenDue(work: ProblemWork, row: DueRow): Promise<void> {
  const { problem, units, core } = work;
  if (row.clock === 'report') return raiseOverdueOrder(work, row.supervisionId!);
  if (row.clock === 'step') return stepsDue(work, row);
  if (row.clock === 'sign') {
    const missing = units.filter((u) => !u.signedAt);
    return void (missing.length && work.record('overdue', { clock: 'sign', unit: missing.map((u) => unitName(core.city, u.unitId)).join('、'), unitIds: missing.map((u) => u.unitId) }));
  }
  if (row.step === 'yellowCard' || row.step === 'redCard') return cardOnProblem(work, row);
  work.record(row.step.startsWith('remind') ? 'reminder' : row.step, { clock: row.clock === 'decide' && row.supervisionId !== null ? 'check' : row.clock, step: row.step, ...(row.clock === 'resolve' ? { unit: unitName(core.city, problem.leadUnitId), unitIds: [problem.leadUnitId] } : {}) });
}

/** The working day before: its unit is reminded. The morning after: who is late is named. */
function stepsDue(work: ProblemWork, row: DueRow): void {
  for (const step of stepsMeant(work, row)) {
    const unitId = unitOfStep(work.problem, step);
    work.record(row.step === 'overdue' ? 'stepOverdue' : 'stepReminder', { step: step.step, until: step.until, unit: unitName(work.core.city, unitId), unitIds: [unitId] });
  }
}
