import type { Core } from '../../ticketing/index.ts';
import { metricOf, type MetricId } from './catalogue/index.ts';
import { isCounted, type CountedMetric, type MetricValue, type RowSet, type Span } from './metric.ts';
import { valueOf } from './metric-values.ts';
import { appealed, conditions, momentsOf, seen } from './sets-of.ts';

/** A figure with the tickets it is made of, each id once and in order. A ticket with two parts in one unit may stand in both lists. */
export interface MetricSet extends MetricValue { reached: number[]; missed: number[]; excludedIds: number[] }

/**
 * The figures of every unit with their tickets; nobody's scope applies.
 * @param hidden tickets that do not exist for the reader; none for what is kept, which is the same for everybody
 * @returns by unit, by metric; only units with rows
 */
export async function metricSets(core: Core, ids: readonly MetricId[], span: Span, hidden: readonly number[]): Promise<Map<string, Record<MetricId, MetricSet>>> {
  const counted = ids.map((id) => metricOf(id)).filter((m): m is CountedMetric => m !== undefined && isCounted(m));
  const appeals = await appealed(core.sql, span);
  const found = new Map<string, Record<MetricId, MetricSet>>();
  for (const answers of await Promise.all([...new Set(counted.map((m) => m.rows))].map((rows) => setsOf(core, rows, counted.filter((m) => m.rows === rows), span, { appeals, hidden }))))
    for (const [unitId, sets] of answers) found.set(unitId, { ...found.get(unitId), ...sets });
  return found;
}

async function setsOf(core: Core, rows: RowSet, ofSet: CountedMetric[], span: Span, { appeals, hidden }: { appeals: Set<string>; hidden: readonly number[] }): Promise<Map<string, Record<MetricId, MetricSet>>> {
  const { sql } = core;
  const columns = ofSet.map((metric, i) => {
    const { of, out, has } = conditions(metric, appeals);
    const [counts, reached, left] = [`(${of}) and not ${out}`, `coalesce((${has}), false)`, `(${of}) and ${out}`];
    const list = (where: string, name: string) => `coalesce(array_agg(r.ticket_id) filter (where ${where} and r.ticket_id is not null), '{}')::text[] as ${name}${i}`;
    const numerator = metric.sum ? `coalesce(sum(${metric.sum}) filter (where ${counts}), 0)` : `count(*) filter (where ${counts} and ${reached})`;
    return `${numerator}::float8 as n${i}, count(*) filter (where ${counts})::float8 as d${i}, count(*) filter (where ${left})::float8 as x${i}, ${list(`${counts} and ${reached}`, 'r')}, ${list(`${counts} and not ${reached}`, 'm')}, ${list(left, 'e')}`;
  });
  const answers = await sql<Record<string, unknown>[]>`select r.unit_id as key, ${sql.unsafe(columns.join(', '))} from (${rows.select(sql, momentsOf(core, span), core)}) r where r.unit_id is not null and ${seen(sql, hidden)} group by 1`;
  const ids = (list: unknown) => [...new Set((list as string[]).map(Number))].toSorted((a, b) => a - b);
  return new Map(answers.map((row) => [String(row.key), Object.fromEntries(ofSet.map((metric, i) => [metric.id,
    { ...valueOf(metric, Number(row[`n${i}`]), Number(row[`d${i}`]), Number(row[`x${i}`])), reached: ids(row[`r${i}`]), missed: ids(row[`m${i}`]), excludedIds: ids(row[`e${i}`]) }]))]));
}
