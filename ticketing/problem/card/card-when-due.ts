/** 黄牌 and 红牌 of the problem's own deadline, to the lead unit; with the red one a first order, as on a ticket (supervision/cards/card-when-due.ts). */
import { unitName } from '../../catalogue/city.ts';
import { card } from '../../db/schema/index.ts';
import { byRule } from '../../verb/work.ts';
import { causes } from '../../supervision/causes.ts';
import { isUnderOrder } from '../order/by-rule.ts';
import { issueOrders, orderFacts } from '../order/issue.ts';
import type { ProblemWork } from '../work.ts';

const words = { yellow: '问题办理时限将至，尚未答复', red: '问题超过办理时限仍未答复' };

export async function cardOnProblem(work: ProblemWork, row: { id: number; step: string; clock: string }): Promise<void> {
  const { problem, tx, now, core } = work;
  if (problem.state !== 'open') return;
  const colour = row.step === 'redCard' ? 'red' : 'yellow';
  const [made] = await tx.insert(card).values({ problemId: problem.id, unitId: problem.leadUnitId, colour, reason: words[colour], dueId: row.id, issuedAt: now }).onConflictDoNothing().returning();
  if (!made) return;
  work.set({ cardedAt: now });
  const unit = unitName(core.city, problem.leadUnitId);
  work.record(row.step, { clock: row.clock, cardId: made.id, unit, unitIds: [problem.leadUnitId] });
  if (colour !== 'red' || await isUnderOrder(work, 'overdue', problem.leadUnitId)) return;
  const rows = await issueOrders(work, { kind: 'order', level: causes.overdue.level, cause: 'overdue', text: causes.overdue.byRule, unitIds: [problem.leadUnitId], by: byRule });
  work.record('supervise', { ...orderFacts(work, rows), text: causes.overdue.byRule, dueAt: rows[0]!.dueAt }, { as: byRule });
}
