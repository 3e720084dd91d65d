/**
 * What the units did on a day, from raw rows.
 * - 按时办结率: assignments resolved by their due moment (after approved extensions) ÷ assignments due in the period. While the day runs, only those due by now count.
 *   Work that was returned by approval, or called back, is nobody's lateness and does not count; nor does a ticket excluded from scoring (剔除: unreasonable, beyond duty, unreachable, …).
 * - 满意率: return visits of the day at 基本满意 or better (3 of 5, as in 好差评) ÷ visits of the day that reached a rating; the unit is the ticket's lead unit.
 * - 并单: a duplicate is counted with what came in, and with nothing that a unit did; its master stands for it.
 * - 退单: returns approved in the day. 承办: assigned in the day. 办结: resolved in the day.
 */
import { unitName, type Core } from '../../ticketing/index.ts';
import type { Period } from './period.ts';
import { rate } from './rate.ts';
import type { DayFigures } from './views.ts';

interface UnitRow { unitId: string; assigned: number; resolved: number; due: number; onTime: number; returns: number; rated: number; satisfied: number }
/** 基本满意 */
const satisfiedFrom = 3;

export interface Handling { onTimeRate: number | null; satisfaction: number | null; byUnit: DayFigures['byUnit'] }

export async function handlingOf(core: Core, { from, to, until, hidden }: Period): Promise<Handling> {
  const own = notADuplicate(core);
  const rows = await core.sql<UnitRow[]>`
    select unit_id as "unitId", sum(assigned)::int as assigned, sum(resolved)::int as resolved, sum(due)::int as due, sum(on_time)::int as "onTime",
      sum(returns)::int as returns, sum(rated)::int as rated, sum(satisfied)::int as satisfied
    from (
      select unit_id, 1 as assigned, 0 as resolved, 0 as due, 0 as on_time, 0 as returns, 0 as rated, 0 as satisfied
        from assignment a where dispatched_at >= ${from} and dispatched_at < ${to} and ${own} and ticket_id <> all(${hidden}::bigint[])
      union all select unit_id, 0, 1, 0, 0, 0, 0, 0
        from assignment a where resolved_at >= ${from} and resolved_at < ${to} and ${own} and ticket_id <> all(${hidden}::bigint[])
      union all select unit_id, 0, 0, 1, (resolved_at <= due_at)::int, 0, 0, 0
        from assignment a where due_at >= ${from} and due_at < ${until} and state not in ('withdrawn', 'recalled') and ${counting(core)} and ${scored(core)} and ticket_id <> all(${hidden}::bigint[])
      union all select a.unit_id, 0, 0, 0, 0, 1, 0, 0
        from request r join assignment a on a.id = r.assignment_id where r.kind = 'return' and r.state = 'approved' and r.decided_at >= ${from} and r.decided_at < ${to} and r.ticket_id <> all(${hidden}::bigint[])
      union all select coalesce(t.lead_unit_id, ''), 0, 0, 0, 0, 0, 1, (v.satisfaction >= ${satisfiedFrom})::int
        from visit v join ticket t on t.id = v.ticket_id where v.state = 'done' and v.satisfaction is not null and t.scoring_excluded is null and v.done_at >= ${from} and v.done_at < ${to} and v.ticket_id <> all(${hidden}::bigint[])
    ) done group by unit_id`;
  const sum = (key: Exclude<keyof UnitRow, 'unitId'>) => rows.reduce((total, row) => total + row[key], 0);
  return {
    onTimeRate: rate(sum('onTime'), sum('due')),
    satisfaction: rate(sum('satisfied'), sum('rated')),
    byUnit: rows.filter((row) => row.unitId !== '').toSorted((a, b) => b.assigned - a.assigned || b.due - a.due || (a.unitId < b.unitId ? -1 : 1)).map((row) => ({
      unitId: row.unitId, name: unitName(core.city, row.unitId), assigned: row.assigned, resolved: row.resolved,
      onTimeRate: rate(row.onTime, row.due), returns: row.returns, satisfaction: rate(row.satisfied, row.rated),
    })),
  };
}

/** A unit handles one matter once, however many called about it: work on a ticket that follows another is nobody's load and nobody's score. */
const notADuplicate = ({ sql }: Core) => sql`not exists (select 1 from ticket d where d.id = a.ticket_id and d.scoring_excluded = 'duplicate')`;

/** 剔除: no unit is judged by a ticket that was found unreasonable, beyond duty, unreachable and so on. */
const scored = ({ sql }: Core) => sql`not exists (select 1 from ticket d where d.id = a.ticket_id and d.scoring_excluded is not null)`;

/** What stands still (暂停计时、待补充、挂账) is late only if it was before it stopped. */
const counting = ({ sql }: Core) => sql`(a.paused_at is null or a.due_at < a.paused_at)`;

/** 超期未办结: assignments past due and not resolved when the day ended, or now. */
export async function overdueAt(core: Core, { until, hidden }: Period): Promise<number> {
  const [row] = await core.sql<{ n: number }[]>`
    select count(*)::int as n from assignment a where due_at < ${until} and (resolved_at is null or resolved_at >= ${until}) and state not in ('withdrawn', 'recalled') and ${counting(core)} and ticket_id <> all(${hidden}::bigint[])`;
  return row!.n;
}

/** 红牌 issued in the day, less those withdrawn on appeal. */
export async function redCardsOf(core: Core, { from, to, hidden }: Period): Promise<number> {
  const [row] = await core.sql<{ n: number }[]>`select count(*)::int as n from card where colour = 'red' and withdrawn_at is null and issued_at >= ${from} and issued_at < ${to} and ticket_id <> all(${hidden}::bigint[])`;
  return row!.n;
}
