/** What a metric is: one row set, a condition for what counts, a condition for what was reached. The value, the table by unit and the tickets behind it all come from the same rows. */
import type { Core, Sql } from '../../ticketing/index.ts';

/** City days, both included. */
export interface Span { from: string; to: string }

/** `value` is null where there is nothing to divide by: a unit without appeals is not at 0 % nor at 100 %. `excluded`: rows left out of both (剔除). */
export interface MetricValue { numerator: number; denominator: number; value: number | null; excluded: number }

/** A span as moments; `until` is `to`, or now while the span still runs: what falls due later today is nobody's lateness yet. */
export interface Moments { from: Date; to: Date; until: Date }

/**
 * Things that are counted, one row each, with these columns at least:
 * `ticket_id`, `unit_id` (the unit of then; null: nobody's yet), `district` (6 digits), `at` (by which it belongs to the span), `excluded` (why its ticket counts in nobody's score, or null).
 */
export interface RowSet {
  id: string;
  /** what one row is */
  zh: string; en: string;
  /** absent: the rows are no tickets and lead to none */
  tickets?: false;
  /** they lie in no unit and no district, but on a line (column `line`) */
  of?: 'lines';
  select(sql: Sql, moments: Moments, core: Pick<Core, 'callFigures'>): ReturnType<Sql>;
}

export type MetricUnit = 'share' | 'count' | 'hours' | 'seconds';

/** What people read of a metric. */
export interface MetricWords {
  id: string;
  zh: string; en: string;
  definitionZh: string; definitionEn: string;
  numeratorZh: string; denominatorZh: string;
  numeratorEn: string; denominatorEn: string;
  unit: MetricUnit;
  better: 'high' | 'low' | null;
  /** where the definition is from */
  source: string;
}

/** Conditions are SQL on a row `r` of the set; they are written in the catalogue and never made from input. */
export interface CountedMetric extends MetricWords {
  rows: RowSet;
  /** which rows count: the denominator, before exclusions; absent: all */
  of?: string;
  /** which of those were reached: the numerator; absent: a count */
  has?: string;
  /** added up instead of counted (hours, seconds) */
  sum?: string;
  /** what the sum is divided by, added up too; absent: the number of rows */
  over?: string;
  /** counted from what another part of the system keeps; where that was never used, there is no figure rather than nought */
  without?: 'telephony';
  /** whose rows are left out: of every ticket excluded from scoring, only duplicates (their master stands for them), or nobody's */
  leavesOut: 'excluded' | 'duplicates' | 'nothing';
}

/** A weighted mean of others; null while one of them has nothing to divide by. */
export interface ComposedMetric extends MetricWords { of: readonly { id: string; weight: number }[] }

export type Metric = CountedMetric | ComposedMetric;

/** Is what it is counted from never used here? */
export const isAbsent = async (core: Pick<Core, 'callFigures'>, metric: Metric): Promise<boolean> => 'without' in metric && metric.without === 'telephony' && !(await core.callFigures?.used());

export const isCounted = (metric: Metric): metric is CountedMetric => 'rows' in metric;
export const isComposed = (metric: Metric): metric is ComposedMetric => !('rows' in metric) && 'of' in metric;
