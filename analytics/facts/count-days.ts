import { sql } from 'drizzle-orm';
import type { Db, Tx } from '../../ticketing/index.ts';
import { axes, keysOf } from './axes.ts';

const everyAxis = sql.join(Object.values(axes).map((axis) => sql.raw(String(axis.number))), sql`, `);

/**
 * Counts whole city days anew from the tickets themselves, and writes only what differs: a count that is right is not written again.
 * Counting a day whole, rather than adding up changes, is what makes it safe to do twice, late or after a crash.
 */
export async function countDays(tx: Db | Tx, days: readonly string[]): Promise<void> {
  if (!days.length) return;
  const these = sql`${`{${days.join(',')}}`}::date[]`;
  await tx.execute(sql`
    with counted as materialized (
      select v.axis, d.day, v.key, v.key2, count(*)::int as n, (count(*) filter (where t.scoring_excluded = 'duplicate'))::int as duplicates
      from unnest(${these}) as d(day)
      join ticket t on t.appealed_at >= (d.day - interval '8 hours') at time zone 'UTC' and t.appealed_at < (d.day + interval '16 hours') at time zone 'UTC'
      cross join lateral ${keysOf()} as v(axis, key, key2)
      group by 1, 2, 3, 4
    ), gone as (
      delete from day_count c where c.axis in (${everyAxis}) and c.day = any(${these})
        and not exists (select 1 from counted x where x.axis = c.axis and x.day = c.day and x.key = c.key and x.key2 = c.key2)
    )
    insert into day_count (axis, day, key, key2, n, duplicates) select axis, day, key, key2, n, duplicates from counted
    on conflict (axis, day, key, key2) do update set n = excluded.n, duplicates = excluded.duplicates
      where (day_count.n, day_count.duplicates) is distinct from (excluded.n, excluded.duplicates)`);
}
