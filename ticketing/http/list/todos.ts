/** 待办 of a unit beside its tickets: orders and instructions to report on, urgings and cards to answer. */
import { and, asc, desc, eq, inArray, isNull, not } from 'drizzle-orm';
import type { StaffActor } from '../../access/actor.ts';
import { actsForUnit, ticketScope } from '../../access/scope.ts';
import { openAssignmentStates } from '../../assignment/table.ts';
import { unitName } from '../../catalogue/city.ts';
import type { Core } from '../../core.ts';
import { assignment, card, supervision, ticket, urging } from '../../db/schema/index.ts';
import { isAppealed } from '../../supervision/cards/appealed.ts';
import { causeName } from '../../supervision/causes.ts';
import { levelNames, type Level } from '../../supervision/levels.ts';
import { problemTodos } from '../../problem/todos.ts';
import type { TodoList, TodoView } from '../oversight-views.ts';
import { lightOf } from '../present/light.ts';

const most = 200;
const none = { dueAt: null, light: 'none', remaining: null, colour: null } as const;

const of = (t: typeof ticket.$inferSelect) => ({ ticketNo: t.ticketNo, problemNo: null, ticketTitle: t.title });

export async function listTodos(core: Core, actor: StaffActor): Promise<TodoList> {
  const { db, city } = core;
  if (!actsForUnit(actor)) return { items: [], counts: { supervision: 0, urging: 0, card: 0, problem: 0, overdue: 0 } };
  const scope = ticketScope(actor);
  const [orders, urgings, cards, problems] = await Promise.all([
    db.select({ row: supervision, ticket }).from(supervision).innerJoin(ticket, eq(ticket.id, supervision.ticketId))
      .where(and(scope, inArray(supervision.unitId, actor.unitIds), eq(supervision.state, 'issued'))).orderBy(asc(supervision.dueAt), asc(supervision.id)).limit(most),
    db.select({ row: urging, ticket }).from(urging).innerJoin(assignment, eq(assignment.id, urging.assignmentId)).innerJoin(ticket, eq(ticket.id, urging.ticketId))
      .where(and(scope, inArray(urging.unitId, actor.unitIds), isNull(urging.answeredAt), inArray(assignment.state, [...openAssignmentStates]))).orderBy(desc(urging.urgedAt)).limit(most),
    db.select({ row: card, ticket }).from(card).innerJoin(ticket, eq(ticket.id, card.ticketId))
      .where(and(scope, inArray(card.unitId, actor.unitIds), isNull(card.withdrawnAt), isNull(card.answeredAt), not(isAppealed()))).orderBy(desc(card.issuedAt)).limit(most),
    problemTodos(core, actor),
  ]);
  const unit = (id: string | null) => (id === null ? '' : unitName(city, id));
  const items: TodoView[] = [
    ...problems,
    ...orders.map(({ row, ticket: t }): TodoView => ({
      kind: 'supervision', id: row.id, title: row.kind === 'instruction' ? '领导批示' : `${levelNames[row.level as Level].zh}：${causeName(row.cause)}`, text: row.text, ...of(t), unitName: unit(row.unitId), at: row.issuedAt.toISOString(), dueAt: row.dueAt.toISOString(), ...lightOf(core, t, row.dueAt), colour: null,
    })),
    ...urgings.map(({ row, ticket: t }): TodoView => ({ kind: 'urging', id: row.id, title: `${row.urgedByName}催办`, text: row.text ?? '', ...of(t), unitName: unit(row.unitId), at: row.urgedAt.toISOString(), ...none })),
    ...cards.map(({ row, ticket: t }): TodoView => ({ kind: 'card', id: row.id, title: row.colour === 'red' ? '红牌' : '黄牌', text: row.reason, ...of(t), unitName: unit(row.unitId), at: row.issuedAt.toISOString(), ...none, colour: row.colour })),
  ];
  return { items, counts: { supervision: orders.length, urging: urgings.length, card: cards.length, problem: problems.length, overdue: items.filter((i) => i.light === 'overdue').length } };
}
