/** What a unit must see to in its problems: sign, steps near or past their day, urgings, orders to report on, cards to answer. */
import { and, eq, inArray, isNull, ne } from 'drizzle-orm';
import type { StaffActor } from '../access/actor.ts';
import { unitName } from '../catalogue/city.ts';
import type { Core } from '../core.ts';
import { card, problem, problemUnit, supervision } from '../db/schema/index.ts';
import { addDays, cityDay, cityMoment } from '../deadline/city-day.ts';
import type { TodoView } from '../http/oversight-views.ts';
import { lookBackTodos } from '../look-back/todos.ts';
import { lightOf } from '../http/present/light.ts';
import { causeName } from '../supervision/causes.ts';
import { isLate, stepId, unitOfStep } from './steps.ts';
import { problemScope } from './scope.ts';

const most = 200;
/** Days before its end from which a step stands among the things to do. */
const stepAhead = 3;

/** By unit and problem, what has a deadline first. */
export async function problemTodos(core: Core, actor: StaffActor): Promise<TodoView[]> {
  const { db, city } = core;
  const mine = actor.unitIds;
  const running = and(problemScope(actor), ne(problem.state, 'closed'));
  const [back, parts, orders, cards] = await Promise.all([
    lookBackTodos(core, actor),
    db.select({ part: problemUnit, problem }).from(problemUnit).innerJoin(problem, eq(problem.id, problemUnit.problemId)).where(and(running, inArray(problemUnit.unitId, mine))).orderBy(problem.dueAt).limit(most),
    db.select({ row: supervision, problem }).from(supervision).innerJoin(problem, eq(problem.id, supervision.problemId)).where(and(problemScope(actor), inArray(supervision.unitId, mine), eq(supervision.state, 'issued'))).orderBy(supervision.dueAt).limit(most),
    db.select({ row: card, problem }).from(card).innerJoin(problem, eq(problem.id, card.problemId)).where(and(problemScope(actor), inArray(card.unitId, mine), isNull(card.withdrawnAt), isNull(card.answeredAt))).orderBy(card.issuedAt).limit(most),
  ]);
  const today = cityDay(core.now());
  const light = (due: Date | null) => (due ? { dueAt: due.toISOString(), ...lightOf(core, { regionCode: core.config.cityCode, urgency: 'normal' }, due) } : { dueAt: null, light: 'none' as const, remaining: null });
  const of = (p: typeof problem.$inferSelect, unitId: string) => ({ kind: 'problem' as const, ticketNo: null, problemNo: p.problemNo, ticketTitle: p.title, unitName: unitName(city, unitId), colour: null });
  return [
    ...back,
    ...orders.map(({ row, problem: p }): TodoView => ({ ...of(p, row.unitId), id: `order ${row.id}`, title: row.kind === 'instruction' ? '领导批示' : `督办：${causeName(row.cause)}`, text: row.text, at: row.issuedAt.toISOString(), ...light(row.dueAt) })),
    ...parts.filter(({ part }) => !part.signedAt).map(({ part, problem: p }): TodoView => ({ ...of(p, part.unitId), id: `sign ${p.id} ${part.unitId}`, title: part.role === 'lead' ? '签收共性问题（主办）' : '签收共性问题（协办）', text: p.rootCause ?? '', at: p.createdAt.toISOString(), ...light(part.signDueAt) })),
    ...parts.flatMap(({ part, problem: p }) => p.plan.flatMap((s, i): TodoView[] => (s.done || unitOfStep(p, s) !== part.unitId || s.until > addDays(today, stepAhead) ? [] : [{
      ...of(p, part.unitId), id: `step ${p.id} ${stepId(s, i)}`, title: isLate(s, today) ? '方案步骤已逾期' : '方案步骤将到期', text: s.step, at: p.createdAt.toISOString(), ...light(cityMoment(s.until, '18:00')),
    }]))),
    ...parts.filter(({ part }) => part.urgedAt).map(({ part, problem: p }): TodoView => ({ ...of(p, part.unitId), id: `urge ${p.id} ${part.unitId}`, title: '问题催办', text: part.urgedText ?? '', at: part.urgedAt!.toISOString(), ...light(null) })),
    ...cards.map(({ row, problem: p }): TodoView => ({ ...of(p, row.unitId), id: `card ${row.id}`, title: row.colour === 'red' ? '红牌' : '黄牌', text: row.reason, at: row.issuedAt.toISOString(), ...light(null), colour: row.colour })),
  ];
}
