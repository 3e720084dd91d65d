/** The rows behind a report, each asked for once. What many read is told of nobody: hidden tickets are none, and nothing names a ticket. */
import { sql } from 'drizzle-orm';
import { addDays, cityMoment, type Core } from '../../../ticketing/index.ts';
import { countsOf, sliceByDay, totalOf, type Axis } from '../../facts/index.ts';
import { metricValues, type By, type MetricId, type MetricValue } from '../../metrics/index.ts';
import type { Filter } from '../content.ts';
import { daysOf, type Span } from './spans.ts';

export interface Rows {
  readonly core: Core;
  /** counts of a span by the keys of an axis */
  counts(axis: Axis, span: Span): Promise<Map<string, number>>;
  /** tickets of the span that the filter takes */
  received(span: Span, filter: Filter): Promise<number>;
  /** the same day by day, days without tickets at 0 */
  daily(span: Span, filter: Filter): Promise<number[]>;
  metrics(ids: readonly MetricId[], span: Span, by: By): Promise<Map<string, Record<MetricId, MetricValue>>>;
  /** the first day that has any; null: there never was a ticket */
  firstDay(): Promise<string | null>;
}

const axisOf: Partial<Record<keyof Filter, Axis>> = { channel: 'channel', type: 'type', category: 'category', district: 'district', unit: 'unit' };

export function rowsOf(core: Core): Rows {
  const once = new Map<string, Promise<unknown>>();
  const kept = <T>(key: string, ask: () => Promise<T>): Promise<T> => {
    if (!once.has(key)) once.set(key, ask());
    return once.get(key) as Promise<T>;
  };
  const rows: Rows = {
    core,
    counts: (axis, span) => kept(`axis ${axis} ${span.from} ${span.to}`, async () => new Map((await countsOf(core.db, axis, span)).map((c) => [c.key, c.n]))),
    async received(span, filter) {
      const [name, ...others] = Object.keys(filter) as (keyof Filter)[];
      if (name === undefined) return kept(`total ${span.from} ${span.to}`, () => totalOf(core.db, span));
      const axis = axisOf[name];
      if (axis && !others.length) return (await rows.counts(axis, span)).get(filter[name]!) ?? 0;
      return (await rows.daily(span, filter)).reduce((sum, n) => sum + n, 0);
    },
    daily: (span, filter) => kept(`daily ${JSON.stringify(filter)} ${span.from} ${span.to}`, async () => {
      const found = filter.group !== undefined || filter.problem !== undefined ? await daysOfMembers(core, span, filter) : await sliceByDay(core.db, span, sliceOf(filter));
      const byDay = new Map(found.map((f) => [f.day, f.n]));
      return daysOf(span).map((day) => byDay.get(day) ?? 0);
    }),
    metrics: (ids, span, by) => kept(`metrics ${ids.join(',')} ${span.from} ${span.to} ${JSON.stringify(by)}`, () => metricValues(core, ids, span, by, [])),
    firstDay: () => kept('first day', async () => (await core.db.execute<{ day: string | null }>(sql`select min(day)::text as day from day_count where axis = 0`))[0]?.day ?? null),
  };
  return rows;
}

const sliceOf = (f: Filter) => ({ ...(f.matter ? { matterCode: f.matter } : {}), ...(f.region ?? f.district ? { regionCode: f.region ?? f.district } : {}), ...(f.unit ? { unitId: f.unit } : {}), ...(f.channel ? { channel: f.channel } : {}), ...(f.type ? { appealType: f.type } : {}) });

/** Tickets of a group or a problem by day; confidential ones and complaints about units are of no group and counted nowhere here. */
async function daysOfMembers(core: Core, span: Span, { group, problem }: Filter): Promise<{ day: string; n: number }[]> {
  const [from, until] = [cityMoment(span.from, '00:00').toISOString(), cityMoment(addDays(span.to, 1), '00:00').toISOString()];
  const members = group !== undefined ? sql`ticket.id in (select ticket_id from group_member where group_key = ${group})` : sql`ticket.problem_id = (select id from problem where problem_no = ${problem!})`;
  return core.db.execute<{ day: string; n: number }>(sql`
    select to_char(appealed_at at time zone 'UTC' + interval '8 hours', 'YYYY-MM-DD') as day, count(*)::int as n from ticket
    where ${members} and not is_confidential and appealed_at >= ${from}::timestamptz and appealed_at < ${until}::timestamptz group by 1 order by 1`);
}
