/** Figures of groups, problems and alerts, with their definitions. */
import { sql, type SQL } from 'drizzle-orm';
import { addDays, cityMoment } from '../../../ticketing/index.ts';
import type { Filter } from '../content.ts';
import type { Rows } from './rows.ts';
import type { Span } from './spans.ts';

interface Counted { name: string; definition: string; count(rows: Rows, span: Span, filter: Filter): Promise<number> }

const one = async ({ core }: Rows, query: SQL): Promise<number> => Number((await core.db.execute<{ n: number }>(query))[0]?.n ?? 0);
const within = (column: SQL, { from, to }: Span): SQL => sql`${column} >= ${cityMoment(from, '00:00').toISOString()}::timestamptz and ${column} < ${cityMoment(addDays(to, 1), '00:00').toISOString()}::timestamptz`;

export const counted: Record<string, Counted> = {
  hotspotsNew: { name: '新增热点', definition: '统计期内达到热点标准（近期内多名不同市民反映同一问题）且目前仍为热点的诉求组数。', count: (rows, span) => one(rows, sql`select count(*)::int as n from ticket_group where ${within(sql`hotspot_at`, span)}`) },
  problemsOpened: { name: '新立共性问题', definition: '统计期内立为问题、成批办理的问题数。', count: (rows, span) => one(rows, sql`select count(*)::int as n from problem where ${within(sql`created_at`, span)}`) },
  problemsClosed: { name: '办结共性问题', definition: '统计期内办结的问题数。', count: (rows, span) => one(rows, sql`select count(*)::int as n from problem where ${within(sql`closed_at`, span)}`) },
  problemsOpen: { name: '在办共性问题', definition: '统计期末尚未办结的问题数。', count: (rows, { to }) => one(rows, sql`select count(*)::int as n from problem where created_at < ${cityMoment(addDays(to, 1), '00:00').toISOString()}::timestamptz and (closed_at is null or closed_at >= ${cityMoment(addDays(to, 1), '00:00').toISOString()}::timestamptz)`) },
  alerts: { name: '预警', definition: '统计期内由数据首次发现的预警数。', count: (rows, { from, to }) => one(rows, sql`select count(*)::int as n from alert where first_day between ${from}::date and ${to}::date`) },
  citizens: {
    name: '反映人数', definition: '统计期内反映该问题的不同市民数；匿名的各计一人。',
    count: (rows, span, { group, problem }) => one(rows, sql`
      select count(distinct m.citizen_key)::int as n from group_member m join ticket t on t.id = m.ticket_id
      where not t.is_confidential and ${within(sql`m.at`, span)} and ${group !== undefined ? sql`m.group_key = ${group}` : sql`t.problem_id = (select id from problem where problem_no = ${problem ?? ''})`}`),
  },
};
