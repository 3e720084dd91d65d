import { cityDay, cityMoment, addDays, type Core, type Sql } from '../../ticketing/index.ts';
import type { CountedMetric, Moments, Span } from './metric.ts';

/** `until` never lies behind now: what falls due later is not late yet. */
export function momentsOf(core: Pick<Core, 'now'>, { from, to }: Span): Moments {
  const [start, end, now] = [cityMoment(from, '00:00'), cityMoment(addDays(to, 1), '00:00'), core.now()];
  return { from: start, to: end, until: now < end ? now : end };
}

/** A calendar month as a span; `month` is YYYY-MM. */
export function monthSpan(month: string): Span {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  const next = number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`;
  return { from: `${month}-01`, to: addDays(next, -1) };
}

export const monthOf = (day: string): string => day.slice(0, 7);
export const thisMonth = (core: Pick<Core, 'now'>): string => monthOf(cityDay(core.now()));

/** Which metrics have something left out on appeal in these months: only those ask row by row. */
export async function appealed(sql: Sql, { from, to }: Span): Promise<Set<string>> {
  const rows = await sql<{ id: string }[]>`select distinct metric_id as id from score_exclusion where month >= ${monthOf(from)} and month <= ${monthOf(to)}`;
  return new Set(rows.map((r) => r.id));
}

const leftOut = { excluded: 'r.excluded is not null', duplicates: `r.excluded is not distinct from 'duplicate'`, nothing: 'false' } as const;

/** Conditions on a row `r`, as SQL: it is of the metric (`of`), left out (`out`), reached (`has`). */
export function conditions(metric: CountedMetric, appeals: Set<string>): { of: string; out: string; has: string } {
  const onAppeal = appeals.has(metric.id)
    ? ` or exists (select 1 from score_exclusion x where x.metric_id = '${metric.id}' and x.ticket_id = r.ticket_id and x.unit_id = r.unit_id and x.month = to_char(r.at + interval '8 hours', 'YYYY-MM'))` : '';
  return { of: metric.of ?? 'true', out: `(${leftOut[metric.leavesOut]}${onAppeal})`, has: metric.has ?? 'true' };
}

/** The rows that exist for the reader. */
export const seen = (sql: Sql, hidden: readonly number[]) => (hidden.length ? sql`(r.ticket_id is null or r.ticket_id <> all(${hidden as number[]}::bigint[]))` : sql`true`);
