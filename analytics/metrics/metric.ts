/** What a metric is: one row set, a condition for what counts, a condition for what was reached. The value, the table by unit and the tickets behind it all come from the same rows. */
import type { Sql } from '../../ticketing/index.ts';

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
  select(sql: Sql, moments: Moments): ReturnType<Sql>;
}

/** What people read of a metric. */
export interface MetricWords {
  id: string;
  zh: string; en: string;
  definitionZh: string; definitionEn: string;
  numeratorZh: string; denominatorZh: string;
  numeratorEn: string; denominatorEn: string;
  unit: 'share' | 'count' | 'hours';
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
  /** added up instead of counted (hours) */
  sum?: string;
  /** whose rows are left out: of every ticket excluded from scoring, only duplicates (their master stands for them), or nobody's */
  leavesOut: 'excluded' | 'duplicates' | 'nothing';
}

/** A weighted mean of others; null while one of them has nothing to divide by. */
export interface ComposedMetric extends MetricWords { of: readonly { id: string; weight: number }[] }

/** Defined, and without rows until the part that makes them is connected: never a number. */
export interface AbsentMetric extends MetricWords { without: 'telephony' }

export type Metric = CountedMetric | ComposedMetric | AbsentMetric;

export const isCounted = (metric: Metric): metric is CountedMetric => 'rows' in metric;
export const isComposed = (metric: Metric): metric is ComposedMetric => !('rows' in metric) && 'of' in metric;
