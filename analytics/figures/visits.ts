/**
 * Return visits of a period, from raw rows; tickets excluded from scoring (剔除) are left out of every rate but the first two.
 * - 回访率: visits tried (asked by phone or message, answered or not) ÷ visits that fell due, less those that the plan leaves out.
 * - 有效回访率: connected and answered ÷ tried.
 * - 解决率: solved ÷ answered (partly solved does not count as solved). 满意率: 基本满意 or better (3 of 5) ÷ answered.
 * - 双满意率: satisfied (3 of 5 or better) with attitude and with result ÷ visits in which both were asked. 重办率: sent back to the unit ÷ answered.
 * - 联系不实: visits in which the citizen denied a contact that the unit had recorded.
 * By the moment at which the visit fell due, so that a period's figures do not change when a later one is visited.
 */
import type { Core } from '../../ticketing/index.ts';
import { rate } from './rate.ts';
import type { VisitFigures } from './visit-views.ts';

interface Row { method: string; due: number; planned: number; tried: number; answered: number; counted: number; solved: number; satisfied: number; both: number; bothSatisfied: number; disputed: number; reworked: number; unreachable: number }

/** @param hidden tickets that do not exist for the reader */
export async function visitFigures(core: Core, from: Date, to: Date, hidden: number[] = []): Promise<VisitFigures> {
  const rows = await core.sql<Row[]>`
    select coalesce(v.method, v.planned_method) as method, count(*)::int as due, count(*) filter (where v.planned_method <> 'none' or v.state = 'done')::int as planned,
      count(*) filter (where v.state = 'done' or jsonb_array_length(v.attempts) > 0)::int as tried, count(*) filter (where v.state = 'done')::int as answered,
      count(*) filter (where ${counted(core)})::int as counted, count(*) filter (where ${counted(core)} and v.solved = 'solved')::int as solved,
      count(*) filter (where ${counted(core)} and v.satisfaction >= 3)::int as satisfied,
      count(*) filter (where ${counted(core)} and v.attitude is not null and v.result is not null)::int as both, count(*) filter (where ${counted(core)} and v.attitude >= 3 and v.result >= 3)::int as "bothSatisfied",
      count(*) filter (where v.contact_disputed)::int as disputed,
      count(*) filter (where ${counted(core)} and exists (select 1 from event e where e.ticket_id = v.ticket_id and e.kind in ('visit', 'rate') and e.data->>'to' in ('rework', 'hardCase') and e.at = v.done_at))::int as reworked,
      count(*) filter (where v.exemption = 'unreachable')::int as unreachable
    from visit v join ticket t on t.id = v.ticket_id where v.created_at >= ${from} and v.created_at < ${to} and v.ticket_id <> all(${hidden}::bigint[]) group by 1`;
  const sum = (key: Exclude<keyof Row, 'method'>) => rows.reduce((total, row) => total + row[key], 0);
  return {
    from: from.toISOString(), to: to.toISOString(), due: sum('due'), leftOut: sum('due') - sum('planned'), triedRate: rate(sum('tried'), sum('planned')), effectiveRate: rate(sum('answered'), sum('tried')),
    solvedRate: rate(sum('solved'), sum('counted')), satisfiedRate: rate(sum('satisfied'), sum('counted')), bothRate: rate(sum('bothSatisfied'), sum('both')), reworkRate: rate(sum('reworked'), sum('counted')),
    disputed: sum('disputed'), unreachable: sum('unreachable'), byMethod: rows.map((row) => ({ method: row.method, due: row.due, answered: row.answered, satisfiedRate: rate(row.satisfied, row.counted) })).toSorted((a, b) => b.due - a.due),
  };
}

/** An answered visit of a ticket that counts. */
const counted = (core: Core) => core.sql`v.state = 'done' and v.satisfaction is not null and t.scoring_excluded is null`;
