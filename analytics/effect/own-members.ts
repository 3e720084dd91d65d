/** The problem's own members week by week: distinct citizens, also those whom its group gathered since. Shown beside the verdict, which does not stand on them (decisions/0001). */
import { sql, type SQL } from 'drizzle-orm';
import type { Db, Tx } from '../../ticketing/index.ts';
import type { Measures } from './judge-effect.ts';

export interface OwnWeek { /** weeks counted from the measures: −1 is the last before, 0 the first after; null lies between */ week: number | null; citizens: number; tickets: number }

/** SQL condition on `ticket t`: it is in the problem, or in a group that is the problem's. Never confidential, never hidden from the reader. */
export const ownOf = (problem: { id: number; groupKey: string | null }, hidden: readonly number[]): SQL => sql`(
  not t.is_confidential and not (t.id = any(${`{${hidden.join(',')}}`}::bigint[])) and (t.problem_id = ${problem.id} or t.id in (
    select m.ticket_id from group_member m where m.group_key in (select key from ticket_group where problem_id = ${problem.id} union select ${problem.groupKey ?? ''}))))`;

const day = sql.raw(`(t.appealed_at at time zone 'UTC' + interval '8 hours')::date`);
const citizen = sql.raw('coalesce(t.appellant_id, -t.id)');

export async function ownWeeks(db: Db | Tx, problem: { id: number; groupKey: string | null }, { first, last }: Measures, hidden: readonly number[] = []): Promise<OwnWeek[]> {
  const rows = await db.execute<{ week: number | null; citizens: number; tickets: number }>(sql`
    select case when ${day} < ${first}::date then -1 - (${first}::date - ${day} - 1) / 7 when ${day} > ${last}::date then (${day} - ${last}::date - 1) / 7 end as week,
      count(distinct ${citizen})::int as citizens, count(*)::int as tickets
    from ticket t where ${ownOf(problem, hidden)} group by 1 order by 1`);
  return [...rows].map(({ week, citizens, tickets }) => ({ week, citizens, tickets }));
}
