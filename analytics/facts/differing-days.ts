import { sql } from 'drizzle-orm';
import { axes, dayOf } from './axes.ts';

/** Days on which the total is not the number of tickets, as a query. Reads one index of `ticket` from end to end: a second for a million. */
export const daysThatDiffer = sql`
  select coalesce(raw.day, kept.day) as day
  from (select ${dayOf} as day, count(*)::int as n from ticket t group by 1) raw
  full join (select day, n from day_count where axis = ${sql.raw(String(axes.total.number))}) kept on kept.day = raw.day
  where raw.n is distinct from kept.n`;
