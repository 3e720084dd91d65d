import type { Core } from '../../ticketing/index.ts';
import { metricOf, type MetricId } from './catalogue/index.ts';
import { isComposed, isCounted, type CountedMetric, type Metric, type MetricValue, type RowSet, type Span } from './metric.ts';
import { appealed, conditions, momentsOf, seen } from './sets-of.ts';

/** city: one key, ''. unit: unit ids, and `noUnit` for what lies with no unit yet. district: six digits. Days: city days. A column of the row set: what stands there. */
export type By = 'city' | 'unit' | 'district' | 'day' | 'month' | { column: string };
export const noUnit = '-';
/** A metric without rows here: counts are nought, shares have nothing to divide by. */
export const nothing = (metric: Metric): MetricValue => ({ numerator: 0, denominator: 0, value: isCounted(metric) && metric.unit === 'count' ? 0 : null, excluded: 0 });

/** Keys are constants of the program, never input. */
const keyOf = (by: By): string => {
  if (typeof by === 'object') return `coalesce(r.${by.column}::text, '')`;
  return { city: `''::text`, unit: `coalesce(r.unit_id, '${noUnit}')`, district: 'r.district', day: `to_char(r.at + interval '8 hours', 'YYYY-MM-DD')`, month: `to_char(r.at + interval '8 hours', 'YYYY-MM')` }[by];
};

/**
 * Figures of a span from raw rows. Every key has every metric asked for; metrics without rows have value null.
 * @param hidden tickets that do not exist for the reader: they count nowhere
 * @param only rows of these units
 * @returns by key; the city's own row is always there, units and districts only with rows
 */
export async function metricValues(core: Core, ids: readonly MetricId[], span: Span, by: By, hidden: readonly number[], only?: readonly string[]): Promise<Map<string, Record<MetricId, MetricValue>>> {
  const wanted = ids.map((id) => metricOf(id) ?? unknown(id));
  const counted = unique([...wanted, ...wanted.filter(isComposed).flatMap((m) => m.of.map((part) => metricOf(part.id)!))].filter(isCounted));
  const appeals = await appealed(core.sql, span);
  const sets = unique(counted.map((m) => m.rows));
  const found = new Map<string, Record<MetricId, MetricValue>>(by === 'city' ? [['', {}]] : []);
  for (const answers of await Promise.all(sets.map((rows) => valuesOfSet(core, rows, counted.filter((m) => m.rows === rows), span, by, { hidden, only, appeals }))))
    for (const [key, values] of answers) found.set(key, { ...found.get(key), ...values });
  for (const values of found.values()) complete(values, counted, wanted);
  return found;
}

interface Reading { hidden: readonly number[]; only?: readonly string[] | undefined; appeals: Set<string> }

/** All metrics of one row set in one reading of its rows. */
async function valuesOfSet(core: Core, rows: RowSet, ofSet: CountedMetric[], span: Span, by: By, { hidden, only, appeals }: Reading): Promise<Map<string, Record<MetricId, MetricValue>>> {
  if (elsewhere(rows, by, only)) return new Map();
  const { sql } = core;
  const sums = ofSet.map((metric, i) => {
    const { of, out, has } = conditions(metric, appeals);
    const reached = metric.sum ? `coalesce(sum(${metric.sum}) filter (where (${of}) and not ${out}), 0)` : `count(*) filter (where (${of}) and not ${out} and (${has}))`;
    return `${reached}::float8 as n${i}, ${metric.over ? `coalesce(sum(${metric.over}) filter (where (${of}) and not ${out}), 0)` : `count(*) filter (where (${of}) and not ${out})`}::float8 as d${i}, count(*) filter (where (${of}) and ${out})::float8 as x${i}`;
  });
  const answers = await sql<Record<string, number | string>[]>`
    select ${sql.unsafe(keyOf(by))} as key, ${sql.unsafe(sums.join(', '))} from (${rows.select(sql, momentsOf(core, span), core)}) r
    where ${seen(sql, hidden)} ${only ? sql`and r.unit_id = any(${only as string[]})` : sql``} group by 1`;
  return new Map(answers.map((row) => [String(row.key), Object.fromEntries(ofSet.map((metric, i) => [metric.id, valueOf(metric, Number(row[`n${i}`]), Number(row[`d${i}`]), Number(row[`x${i}`]))]))]));
}

/** Calls lie in no unit and no district; tickets on no line. */
const elsewhere = (rows: RowSet, by: By, only: readonly string[] | undefined): boolean => (rows.of === 'lines' ? by === 'unit' || by === 'district' || only !== undefined : typeof by === 'object' && by.column === 'line');

export function valueOf(metric: CountedMetric, numerator: number, denominator: number, excluded: number): MetricValue {
  return { numerator, denominator, excluded, value: metric.unit === 'count' ? numerator : denominator > 0 ? numerator / denominator : null };
}

function complete(values: Record<MetricId, MetricValue>, counted: Metric[], wanted: Metric[]): void {
  for (const metric of [...counted, ...wanted]) values[metric.id] ??= nothing(metric);
  for (const metric of wanted.filter(isComposed)) {
    const parts = metric.of.map((part) => ({ weight: part.weight, value: values[part.id]!.value }));
    values[metric.id] = { numerator: 0, denominator: 0, excluded: 0, value: parts.some((p) => p.value === null) ? null : parts.reduce((sum, p) => sum + p.weight * p.value!, 0) };
  }
}

const unique = <T>(list: T[]): T[] => [...new Set(list)];
function unknown(id: string): never { throw new Error(`no metric ${id}`); }
