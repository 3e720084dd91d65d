/** Whether somebody has it in hand already: most of its tickets belong to a problem that is not closed, and to which group most of them belong. */
import { sql } from 'drizzle-orm';
import type { Tx } from '../../../ticketing/index.ts';
import type { Seen } from './seen.ts';

export interface InHand { problemNo: string | null; groupKey: string | null }

const most = 0.5;

/** @returns one for each that was seen, in their order */
export async function inHandOf(tx: Tx, seen: readonly Seen[]): Promise<InHand[]> {
  const ids = [...new Set(seen.flatMap((one) => one.evidence.ticketIds))];
  const keys = [...new Set(seen.flatMap((one) => one.groupKey ?? []))];
  const rows = ids.length ? await tx.execute<{ id: string; group_key: string | null; problem_no: string | null }>(sql`
    select t.id, m.group_key, p.problem_no from ticket t left join group_member m on m.ticket_id = t.id left join ticket_group g on g.key = m.group_key
    left join problem p on p.id = coalesce(t.problem_id, g.problem_id) and p.state <> 'closed' where t.id = any(${`{${ids.join(',')}}`}::bigint[])`) : [];
  const groups = keys.length ? await tx.execute<{ key: string; problem_no: string | null }>(sql`
    select g.key, p.problem_no from ticket_group g join problem p on p.id = g.problem_id and p.state <> 'closed' where g.key in (${sql.join(keys.map((k) => sql`${k}`), sql`, `)})`) : [];
  const byId = new Map(rows.map((row) => [Number(row.id), row]));
  const byGroup = new Map(groups.map((row) => [row.key, row.problem_no]));
  return seen.map((one) => {
    const own = one.evidence.ticketIds.flatMap((id) => byId.get(id) ?? []);
    return {
      problemNo: (one.groupKey !== null ? byGroup.get(one.groupKey) : undefined) ?? majority(own.map((row) => row.problem_no)),
      groupKey: one.groupKey ?? majority(own.map((row) => row.group_key)),
    };
  });
}

function majority(values: (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [top] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return top && top[1] > 1 && top[1] >= most * values.length ? top[0] : null;
}
