/** Calls, call-backs and hours at work, as telephony tells them. They lead to no ticket and lie on lines. */
import type { CallFigures, Sql } from '../../../ticketing/index.ts';
import { isCounted, type Metric, type RowSet } from '../metric.ts';

/** Where nobody knows calls there are no rows. */
const none = (sql: Sql): ReturnType<Sql> => sql`select null::bigint as ticket_id, null::text as unit_id, ''::text as district, null::text as excluded, now() as at, ''::text as line, false as asked, false as short, false as answered, false as in15, false as in20, false as abandoned,
  0.0 as waited, 0.0 as whole_wait, 0.0 as talked, 0.0 as held, 0.0 as after_work, false as due, false as prompt, false as reached, 0.0 as seconds, 0.0 as busy_seconds where false`;
const from = (kind: 'calls' | 'callBacks' | 'work'): RowSet['select'] => (sql, moments, core) => (core.callFigures ? core.callFigures[kind satisfies keyof CallFigures](sql, moments) : none(sql));

export const calls: RowSet = { id: 'calls', zh: '期内的来电', en: 'calls that came in in the period', tickets: false, of: 'lines', select: from('calls') };
export const callBacks: RowSet = { id: 'callBacks', zh: '期内应回拨的漏接来电', en: 'missed calls to be called back in the period', tickets: false, of: 'lines', select: from('callBacks') };
export const work: RowSet = { id: 'callWork', zh: '期内坐席在岗的时段', en: 'stretches of agents at work in the period', tickets: false, of: 'lines', select: from('work') };

export interface CallsBehind { list: 'calls' | 'callBacks'; numerator: string | null; denominator: string | null }

/** Which list shows the calls or call-backs behind numerator and denominator, and how it names them: by the column that counts them. Of seconds added up there are none. */
export function callsBehind(metric: Metric): CallsBehind | null {
  if (!isCounted(metric) || (metric.rows !== calls && metric.rows !== callBacks)) return null;
  const list = metric.rows === calls ? 'calls' : 'callBacks';
  const name = (condition: string | undefined) => condition?.replace(/^r\./, '') ?? null;
  return metric.unit === 'count' ? { list, numerator: name(metric.of), denominator: null } : { list, numerator: name(metric.has), denominator: name(metric.of) };
}
