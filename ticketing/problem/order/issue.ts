/** Orders (督办) and instructions (批示) on a problem are rows of `supervision` like those on tickets: the same limits, levels and states, another subject. */
import { and, eq } from 'drizzle-orm';
import type { Actor } from '../../access/actor.ts';
import { unitName } from '../../catalogue/city.ts';
import { supervision } from '../../db/schema/index.ts';
import type { SupervisionKind } from '../../db/schema/types.ts';
import type { Limit } from '../../deadline/limit.ts';
import { dueAt } from '../../deadline/working-time.ts';
import { errors } from '../../errors.ts';
import { causeName } from '../../supervision/causes.ts';
import { reportLimit, type Level } from '../../supervision/levels.ts';
import { supervisionTable } from '../../supervision/table.ts';
import type { SupervisionRow } from '../../verb/verb.ts';
import { transitionOf } from '../../verb/transition.ts';
import { stateName } from '../../verb/wording.ts';
import type { ProblemWork } from '../work.ts';

export interface ProblemOrder { kind: SupervisionKind; level: Level; cause: string; text: string; unitIds: readonly string[]; limit?: Limit | undefined; by: Actor }

/** One order to each unit, with its clock to report. @throws HotlineError unitNotInvolved */
export async function issueOrders(work: ProblemWork, { unitIds, limit: chosen, by, ...order }: ProblemOrder): Promise<SupervisionRow[]> {
  const { core, now, tx, problem } = work;
  const limit = chosen ?? reportLimit('normal', order.kind === 'instruction' ? 'instruction' : order.level);
  const due = dueAt(core.calendarFor(core.config.cityCode, now), now, limit);
  const made: SupervisionRow[] = [];
  for (const unitId of new Set(unitIds)) {
    if (!work.units.some((u) => u.unitId === unitId)) throw errors.ruleRefused('unitNotInvolved', `「${unitName(core.city, unitId)}」不是该问题的主办或协办单位，请先调整责任。`, 'That unit has no part in this problem; add it first.');
    const [row] = await tx.insert(supervision).values({ ...order, problemId: problem.id, unitId, state: 'issued', issuedBy: by.kind === 'staff' ? by.staffId : null, issuedByName: by.kind === 'staff' ? by.name : '系统', issuedAt: now, dueAt: due }).returning();
    work.placeDues('report', due, limit, { supervisionId: row!.id });
    made.push(row!);
  }
  return made;
}

/** What events of orders remember. */
export const orderFacts = (work: Pick<ProblemWork, 'core'>, rows: readonly SupervisionRow[]) => ({
  kind: rows[0]!.kind, level: rows[0]!.level, causeName: causeName(rows[0]!.cause), orderIds: rows.map((r) => r.id), unitIds: rows.map((r) => r.unitId), units: rows.map((r) => unitName(work.core.city, r.unitId)),
});

/** The order by its number, in a state from which its own table allows the verb. @throws HotlineError orderUnknown, wrongState */
export async function orderFor(work: ProblemWork, orderId: number, verb: 'report' | 'accept' | 'sendBack'): Promise<SupervisionRow> {
  const [row] = await work.tx.select().from(supervision).where(and(eq(supervision.id, orderId), eq(supervision.problemId, work.problem.id)));
  if (!row) throw errors.ruleRefused('orderUnknown', '该问题没有这张批示或督办单。', 'The problem has no such order.');
  const { from, zh, en } = transitionOf(supervisionTable, verb)!;
  if (!from.includes(row.state)) throw errors.wrongState(`当前状态为「${stateName('supervision', row.state)}」，不能「${zh}」。`, `It is ${row.state}; it cannot be: ${en.toLowerCase()}.`, { verb, state: row.state, from });
  return row;
}

export async function setOrder(work: ProblemWork, row: SupervisionRow, patch: Partial<typeof supervision.$inferInsert>): Promise<void> {
  Object.assign(row, patch);
  await work.tx.update(supervision).set({ ...patch, revision: row.revision + 1 }).where(eq(supervision.id, row.id));
}
