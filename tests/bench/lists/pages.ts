/** The pages that are measured: how the console asks for them, and the same rows in bare SQL. */
import type { Sql } from '../../../ticketing/db/connect.ts';
import { addDays, cityDay } from '../../../ticketing/deadline/city-day.ts';
import { benchNow } from '../database/seeded-core.ts';

export interface Page {
  name: string;
  /** who asks */
  username: string;
  path: string;
  /** the page's rows and nothing else, by the query a person would write for it */
  bare(sql: Sql): Promise<readonly unknown[]>;
}

const open = ['dispatched', 'signed', 'handling', 'returnPending'];
const unitId = 'yx-cg';
const today = cityDay(benchNow);
const monthAgo = addDays(today, -30);
const common = '路灯不亮';
const rare = '雅居名邸的路灯';

const search = (words: string): Pick<Page, 'username' | 'path' | 'bare'> => ({
  username: 'dispatcher1', path: `/api/tickets?limit=50&q=${encodeURIComponent(words)}`,
  bare: (sql) => sql`select * from ticket where title like ${`%${words}%`} or content like ${`%${words}%`} or address like ${`%${words}%`} order by registered_at desc, id desc limit 50`,
});

export const pages: Page[] = [
  {
    name: 'dispatcher’s board', username: 'dispatcher1', path: '/api/tickets?board=dispatch&limit=30',
    bare: (sql) => sql`select * from ticket where state in ('pendingDispatch', 'registered') order by registered_at, id limit 30`,
  },
  {
    name: 'unit’s inbox', username: `${unitId}-contact`, path: '/api/assignments?limit=100',
    bare: (sql) => sql`select a.*, t.* from assignment a join ticket t on t.id = a.ticket_id
      where a.unit_id in (select id from unit where path like (select path from unit where id = ${unitId}) || '%') and a.state in ${sql(open)} order by a.due_at, a.id limit 100`,
  },
  {
    name: 'unit’s tickets', username: `${unitId}-contact`, path: '/api/tickets?limit=50',
    bare: (sql) => sql`select t.* from ticket t where exists (select from assignment a where a.ticket_id = t.id and a.unit_id = ${unitId}) order by t.registered_at desc, t.id desc limit 50`,
  },
  {
    name: 'filtered list', username: 'dispatcher1', path: `/api/tickets?appealType=complaint&state=inProgress,rework,closed&regionCode=990101&from=${monthAgo}&to=${today}&limit=50`,
    bare: (sql) => sql`select * from ticket where appeal_type = 'complaint' and state in ('inProgress', 'rework', 'closed') and region_code like '990101%'
      and registered_at >= ${new Date(`${monthAgo}T00:00:00+08:00`)} and registered_at < ${new Date(`${addDays(today, 1)}T00:00:00+08:00`)} order by registered_at desc, id desc limit 50`,
  },
  {
    name: 'open, by deadline', username: 'dispatcher1', path: '/api/tickets?state=inProgress,rework&sort=dueAt&limit=50',
    bare: (sql) => sql`select * from ticket where state in ('inProgress', 'rework') and due_at is not null order by due_at, id limit 50`,
  },
  { name: 'search, common words', ...search(common) },
  { name: 'search, rare words', ...search(rare) },
];
