/** What the unit that led a problem must see to when it comes back: explain, while people decide. */
import { and, desc, eq, inArray } from 'drizzle-orm';
import type { StaffActor } from '../access/actor.ts';
import { unitName } from '../catalogue/city.ts';
import type { Core } from '../core.ts';
import { lookBack, lookBackEvent, problem } from '../db/schema/index.ts';
import type { TodoView } from '../http/oversight-views.ts';
import { problemScope } from '../problem/scope.ts';

const most = 50;

/** Until it explained, and again after the next alarm. */
export async function lookBackTodos(core: Core, actor: StaffActor): Promise<TodoView[]> {
  const rows = await core.db.select({ row: lookBack, problem }).from(lookBack).innerJoin(problem, eq(problem.id, lookBack.problemId))
    .where(and(problemScope(actor), eq(lookBack.state, 'recurred'), inArray(problem.leadUnitId, actor.unitIds))).orderBy(desc(lookBack.recurredAt)).limit(most);
  const explained = rows.length ? await core.db.select({ id: lookBackEvent.lookBackId, at: lookBackEvent.at }).from(lookBackEvent).where(and(inArray(lookBackEvent.lookBackId, rows.map((r) => r.row.id)), eq(lookBackEvent.verb, 'explain'))) : [];
  return rows.filter(({ row }) => !explained.some((e) => e.id === row.id && e.at >= row.recurredAt!)).map(({ row, problem: p }): TodoView => ({
    kind: 'problem', id: `lookBack ${row.id}`, ticketNo: null, problemNo: p.problemNo, ticketTitle: p.title, unitName: unitName(core.city, p.leadUnitId), title: '回头看：疑似复发，请说明', text: row.because ?? '', at: row.recurredAt!.toISOString(), dueAt: null, light: 'none', remaining: null, colour: null,
  }));
}
