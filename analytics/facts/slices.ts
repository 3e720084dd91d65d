/** Counts by any one axis under any filters: from the counted days where one axis holds all that is asked, else from the tickets by one index, without reading a ticket. */
import { sql, type SQL } from 'drizzle-orm';
import type { Db, Tx } from '../../ticketing/index.ts';
import { axes, dayOf, type Axis } from './axes.ts';
import { countedAlready } from './counted-already.ts';

/** Codes of matters and regions mean all below them. */
export interface SliceFilter { matterCode?: string | undefined; regionCode?: string | undefined; unitId?: string | undefined; channel?: string | undefined; appealType?: string | undefined }
export type Dimension = 'matter' | 'region' | 'unit' | 'channel' | 'type';
/** `digits`: codes are cut to so many, so that a level is counted as one */
export interface By { dimension: Dimension; digits?: number | undefined }
export interface SliceSpan { from: string; to: string }

/** Where the columns of a dimension stand. */
type Columns = Partial<Record<Dimension, SQL>>;
interface Source { table: SQL; day: SQL; n: SQL; columns: Columns; where: SQL }

/** Per day; days without tickets are absent. @param hidden tickets that do not exist for the reader */
export async function sliceByDay(db: Db | Tx, span: SliceSpan, filter: SliceFilter, hidden: readonly number[] = []): Promise<{ day: string; n: number }[]> {
  const rows = await db.execute<{ day: string; n: number }>(sql`select day::text as day, sum(n)::int as n from (${parts(span, filter, null, hidden)}) as slice group by 1 having sum(n) <> 0 order by 1`);
  return rows.map(({ day, n }) => ({ day, n }));
}

/** Per key of a dimension, the most first; '' is what has none. */
export async function sliceBy(db: Db | Tx, span: SliceSpan, filter: SliceFilter, by: By, hidden: readonly number[] = []): Promise<{ key: string; n: number }[]> {
  const rows = await db.execute<{ key: string; n: number }>(sql`select key, sum(n)::int as n from (${parts(span, filter, by, hidden)}) as slice group by 1 having sum(n) <> 0 order by 2 desc, 1`);
  return rows.map(({ key, n }) => ({ key, n }));
}

function parts(span: SliceSpan, filter: SliceFilter, by: By | null, hidden: readonly number[]): SQL {
  const axis = axisFor(filter, by);
  const all = select(axis ? counted(axis) : tickets(span), span, filter, by, 1);
  if (!hidden.length) return all;
  // What is counted from the tickets themselves holds all of them; a kept count only those that it was made of.
  const counts = axis ? sql` and ${countedAlready}` : sql``;
  return sql`${all} union all ${select({ ...tickets(span), where: sql`t.id = any(${`{${hidden.join(',')}}`}::bigint[])${counts}` }, span, filter, by, -1)}`;
}

function select({ table, day, n, columns, where }: Source, { from, to }: SliceSpan, filter: SliceFilter, by: By | null, sign: 1 | -1): SQL {
  const column = by && columns[by.dimension]!;
  const key = !by ? sql`''` : by.digits ? sql`left(${column}, ${sql.raw(String(by.digits))})` : column;
  const conditions = [where, sql`${day} between ${from}::date and ${to}::date`, under(columns.matter, filter.matterCode), under(columns.region, filter.regionCode), is(columns.unit, filter.unitId), is(columns.channel, filter.channel), is(columns.type, filter.appealType)];
  return sql`select ${day} as day, ${key} as key, ${sign === 1 ? n : sql`-1`} as n from ${table} where ${sql.join(conditions.filter((c) => c !== undefined), sql` and `)}`;
}

const is = (column: SQL | undefined, value: string | undefined) => (value === undefined ? undefined : sql`${column!} = ${value}`);
/** Codes are digits, so what lies under one lies between it and it with nines behind. */
const under = (column: SQL | undefined, code: string | undefined) => (code === undefined ? undefined : sql`${column!} between ${code} and ${`${code}9999999999`}`);

function counted(axis: Axis): Source {
  const { columns } = held[axis]!;
  return { table: sql`day_count`, day: sql`day`, n: sql`n`, columns, where: sql`axis = ${sql.raw(String(axes[axis].number))}` };
}

const tickets = ({ from, to }: SliceSpan): Source => ({
  table: sql`ticket t`, day: dayOf, n: sql`1`,
  columns: { matter: sql`coalesce(t.matter_code, '')`, region: sql`t.region_code`, unit: sql`coalesce(t.lead_unit_id, '')`, channel: sql`t.channel`, type: sql`t.appeal_type` },
  // the same span once more as the index knows it
  where: sql`t.appealed_at >= (${from}::date - interval '8 hours') at time zone 'UTC' and t.appealed_at < (${to}::date + interval '16 hours') at time zone 'UTC'`,
});

const [first, second] = [sql`key`, sql`key2`];
/** What an axis can answer: its dimensions, and the longest region code. The first that can is taken, so the smaller ones stand first. */
const held: Partial<Record<Axis, { columns: Columns; digits?: number }>> = {
  total: { columns: {} }, channel: { columns: { channel: first } }, type: { columns: { type: first } }, unit: { columns: { unit: first } }, matter: { columns: { matter: first } },
  district: { columns: { region: first }, digits: 6 }, subdistrict: { columns: { region: first }, digits: 9 }, community: { columns: { region: first }, digits: 12 },
  matterBySubdistrict: { columns: { matter: first, region: second }, digits: 9 }, matterByUnit: { columns: { matter: first, unit: second } },
};

function axisFor(f: SliceFilter, by: By | null): Axis | undefined {
  const asked: Dimension[] = [...(by ? [by.dimension] : []), ...(f.matterCode ? ['matter' as const] : []), ...(f.regionCode ? ['region' as const] : []), ...(f.unitId ? ['unit' as const] : []), ...(f.channel ? ['channel' as const] : []), ...(f.appealType ? ['type' as const] : [])];
  const digits = Math.max(f.regionCode?.length ?? 0, by?.dimension === 'region' ? by.digits ?? 99 : 0);
  return (Object.keys(held) as Axis[]).find((axis) => asked.every((d) => held[axis]!.columns[d]) && digits <= (held[axis]!.digits ?? 0));
}
