/** Reading the counts. Whole city: whoever may see figures sees all of them, less the tickets that do not exist for them. */
import { sql, type SQL } from 'drizzle-orm';
import type { Db, Tx } from '../../ticketing/index.ts';
import { axes, dayOf, keysOf, type Axis } from './axes.ts';
import { countedAlready } from './counted-already.ts';

export interface DayCount { day: string; key: string; key2: string; n: number }
/** Counts of a whole span. */
export interface KeyCount { key: string; key2: string; n: number }

export interface CountOptions {
  /** city days, both included */
  from: string;
  to: string;
  /** only these first keys; without it all */
  keys?: readonly string[] | undefined;
  /** only these second keys, of an axis that has two */
  keys2?: readonly string[] | undefined;
  /** false: a ticket that follows another (并单) is not counted beside it */
  duplicates?: boolean | undefined;
  /** tickets that do not exist for the reader (`hiddenTicketIds`): few, and counted off again */
  hidden?: readonly number[] | undefined;
}

/**
 * Tickets by city day (of `appealedAt`) as counted at the last refresh, never more than a minute ago (`factsAsOf`); days and keys without tickets are absent.
 * Duplicates are counted unless `duplicates: false`; confidential tickets are counted and never named. `key2` is '' but for the two axes with two keys.
 */
export async function countsByDay(db: Db | Tx, axis: Axis, options: CountOptions): Promise<DayCount[]> {
  const rows = await db.execute<{ day: string; key: string; key2: string; n: number }>(sql`
    select day::text as day, key, key2, sum(n)::int as n from (${counted(axis, options)}) as counts group by 1, 2, 3 having sum(n) <> 0 order by 1, 2, 3`);
  return rows.map(({ day, key, key2, n }) => ({ day, key, key2, n }));
}

/** The same, summed over the span: the most first. */
export async function countsOf(db: Db | Tx, axis: Axis, options: CountOptions): Promise<KeyCount[]> {
  const rows = await db.execute<{ key: string; key2: string; n: number }>(sql`
    select key, key2, sum(n)::int as n from (${counted(axis, options)}) as counts group by 1, 2 having sum(n) <> 0 order by 3 desc, 1, 2`);
  return rows.map(({ key, key2, n }) => ({ key, key2, n }));
}

/** Tickets of a span in all. */
export async function totalOf(db: Db | Tx, options: Omit<CountOptions, 'keys' | 'keys2'>): Promise<number> {
  return (await countsOf(db, 'total', options))[0]?.n ?? 0;
}

function counted(axis: Axis, { from, to, keys, keys2, duplicates = true, hidden = [] }: CountOptions): SQL {
  const wanted = sql`${keys ? sql`and key = any(${array(keys)})` : sql``} ${keys2 ? sql`and key2 = any(${array(keys2)})` : sql``}`;
  const kept = sql`select day, key, key2, ${duplicates ? sql`n` : sql`n - duplicates`} as n from day_count where axis = ${sql.raw(String(axes[axis].number))} and day between ${from}::date and ${to}::date ${wanted}`;
  if (!hidden.length) return kept;
  return sql`${kept} union all
    select ${dayOf}, v.key, v.key2, ${duplicates ? sql`-1` : sql`-(t.scoring_excluded is distinct from 'duplicate')::int`}
    from ticket t cross join lateral ${keysOf([axis])} as v(axis, key, key2)
    where t.id = any(${`{${hidden.join(',')}}`}::bigint[]) and ${countedAlready} and ${dayOf} between ${from}::date and ${to}::date ${wanted}`;
}

const array = (values: readonly string[]) => sql`array[${values.length ? sql.join(values.map((v) => sql`${v}`), sql`, `) : sql``}]::text[]`;
