/** How the console asks for calls, and the same rows in bare SQL. */
import { addDays, cityDay } from '../../../ticketing/deadline/city-day.ts';
import { benchNow } from '../database/seeded-core.ts';
import type { Page } from '../lists/pages.ts';

const today = cityDay(benchNow);
const monthAgo = addDays(today, -30);
const since = new Date(`${monthAgo}T00:00:00+08:00`);

/** @param print of a number that called a few times @param deep a cursor in the middle of the year */
export const callPages = (print: Buffer, deep: { at: Date; id: number }): Page[] => [
  { name: 'the latest calls', username: 'teamlead1', path: '/api/calls?limit=50', bare: (sql) => sql`select * from call where arrived_at >= ${since} order by arrived_at desc, id desc limit 50` },
  { name: 'a line’s abandoned of a month', username: 'teamlead1', path: `/api/calls?line=12319&outcome=abandoned&from=${monthAgo}&limit=50`, bare: (sql) => sql`select * from call where line_number = '12319' and outcome = 'abandoned' and arrived_at >= ${since} order by arrived_at desc, id desc limit 50` },
  { name: 'those lost, of a year', username: 'teamlead1', path: `/api/calls?outcome=lost&from=${addDays(today, -364)}&limit=50`, bare: (sql) => sql`select * from call where outcome = 'lost' and arrived_at >= ${new Date(`${addDays(today, -364)}T00:00:00+08:00`)} order by arrived_at desc, id desc limit 50` },
  { name: 'one number', username: 'teamlead1', path: `/api/calls?caller=${print.toString('base64url')}&limit=50`, bare: (sql) => sql`select * from call where caller_print = ${print} order by arrived_at desc, id desc limit 50` },
  { name: 'an agent’s own', username: 'agent1', path: '/api/calls?limit=50', bare: (sql) => sql`select * from call where staff_id = (select id from staff where username = 'agent1') and arrived_at >= ${since} order by arrived_at desc, id desc limit 50` },
  { name: 'a page half a year down', username: 'teamlead1', path: `/api/calls?from=${addDays(today, -364)}&cursor=${encodeURIComponent(`${deep.at.toISOString()}_${deep.id}`)}&limit=50`, bare: (sql) => sql`select * from call where (arrived_at, id) < (${deep.at}, ${deep.id}) order by arrived_at desc, id desc limit 50` },
  { name: 'totals of a month', username: 'teamlead1', path: `/api/calls/totals?from=${monthAgo}`, bare: (sql) => sql`select count(*) from call where arrived_at >= ${since}` },
];
