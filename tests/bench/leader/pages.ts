/** The leader's pages as the console asks for them, and the same figures from the tickets one by one. */
import type { Sql } from '../../../ticketing/db/connect.ts';
import { addDays, cityDay } from '../../../ticketing/deadline/city-day.ts';
import { benchNow } from '../database/seeded-core.ts';

export interface LeaderPage {
  name: string;
  path: string;
  /** the counts of the page from raw rows, by the queries a person would write for them */
  raw(sql: Sql): Promise<unknown>;
}

const today = cityDay(benchNow);
const [yesterday, monthAgo, yearAgo] = [addDays(today, -1), addDays(today, -29), addDays(today, -364)];
const moment = (day: string) => new Date(`${day}T00:00:00+08:00`);
const within = (sql: Sql, from: string, to: string) => sql`appealed_at >= ${moment(from)} and appealed_at < ${moment(addDays(to, 1))}`;
const byDay = (sql: Sql) => sql`to_char(appealed_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`;
/** Both spans by day and by key, as the page shows them. */
const compared = (sql: Sql, key: ReturnType<typeof byDay>, spans: [string, string][], and: ReturnType<typeof byDay>) => Promise.all(spans.flatMap(([from, to]) => [
  sql`select ${byDay(sql)} as day, count(*) from ticket where ${within(sql, from, to)} ${and} group by 1`, sql`select ${key} as key, count(*) from ticket where ${within(sql, from, to)} ${and} group by 1`,
]));

export const leaderPages: LeaderPage[] = [
  {
    name: 'day', path: `/api/figures/day?date=${yesterday}`,
    raw: (sql) => Promise.all([
      sql`select channel, appeal_type, category, left(region_code, 6), count(*) from ticket where registered_at >= ${moment(yesterday)} and registered_at < ${moment(today)} group by 1, 2, 3, 4`,
      sql`select unit_id, count(*), count(*) filter (where resolved_at <= due_at) from assignment where due_at >= ${moment(yesterday)} and due_at < ${moment(today)} group by 1`,
      sql`select count(*) from assignment where due_at < ${moment(today)} and (resolved_at is null or resolved_at >= ${moment(today)})`,
    ]),
  },
  { name: 'curve of a year', path: '/api/figures/trend?days=365&by=category', raw: (sql) => sql`select ${byDay(sql)}, category, count(*) from ticket where ${within(sql, yearAgo, today)} group by 1, 2` },
  { name: 'trends, month by matter', path: `/api/figures/trends?from=${monthAgo}&to=${today}&by=matter&compare=month`, raw: (sql) => compared(sql, sql`left(matter_code, 2)`, [[monthAgo, today], [addDays(monthAgo, -35), addDays(today, -35)]], sql``) },
  { name: 'trends, year by region of a matter', path: `/api/figures/trends?from=${yearAgo}&to=${today}&by=region&matterCode=06&compare=year`, raw: (sql) => compared(sql, sql`left(region_code, 6)`, [[yearAgo, today], [addDays(yearAgo, -371), addDays(today, -371)]], sql`and matter_code like '06%'`) },
  { name: 'trends, year, filters that cross', path: `/api/figures/trends?from=${yearAgo}&to=${today}&by=matter&channel=call&regionCode=990101&compare=year`, raw: (sql) => compared(sql, sql`left(matter_code, 2)`, [[yearAgo, today], [addDays(yearAgo, -371), addDays(today, -371)]], sql`and channel = 'call' and region_code like '990101%'`) },
  { name: 'map, city, month', path: `/api/map?from=${monthAgo}&to=${today}`, raw: (sql) => Promise.all([[monthAgo, today], [addDays(monthAgo, -35), addDays(today, -35)]].map(([from, to]) => sql`select left(region_code, 6), count(*) from ticket where ${within(sql, from!, to!)} group by 1`)) },
  { name: 'map, communities, year', path: `/api/map?from=${yearAgo}&to=${today}&parent=990101001`, raw: (sql) => Promise.all([[yearAgo, today], [addDays(yearAgo, -371), addDays(today, -371)]].map(([from, to]) => sql`select left(region_code, 12), count(*) from ticket where region_code like '990101001%' and ${within(sql, from!, to!)} group by 1`)) },
  {
    name: 'wallboard', path: '/api/wallboard',
    raw: (sql) => Promise.all([
      sql`select extract(hour from appealed_at at time zone 'Asia/Shanghai'), count(*) from ticket where ${within(sql, addDays(today, -70), today)} group by 1`, sql`select count(*) from ticket where state in ('registered', 'pendingDispatch')`,
      sql`select count(*), count(*) filter (where resolved_at <= due_at) from assignment where due_at >= ${moment(addDays(today, -6))} and due_at < ${moment(addDays(today, 1))}`,
      sql`select count(*) from assignment where due_at < ${benchNow} and resolved_at is null`, sql`select left(region_code, 6), count(*) from ticket where registered_at >= ${moment(today)} group by 1`,
    ]),
  },
  { name: 'tickets behind a year', path: `/api/tickets?appealedFrom=${yearAgo}&appealedTo=${today}&matterCode=06&limit=50`, raw: (sql) => Promise.all([sql`select * from ticket where ${within(sql, yearAgo, today)} and matter_code like '06%' order by appealed_at desc, id desc limit 50`, sql`select count(*) from ticket where ${within(sql, yearAgo, today)} and matter_code like '06%'`]) },
];
