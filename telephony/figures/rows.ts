/** The rows behind every figure about calls; what each column means is the definition of the figure. Analytics counts the same rows through the port (ticketing/calls/port.ts). */
import type { Sql } from '../../ticketing/index.ts';
import { countsAs, countsAsBack, isCounted } from './counts.ts';

export interface FigureSpan { from: Date; to: Date; until: Date }

const counts = countsAs('c');
const backs = countsAsBack('b');

/** What each column counts stands in counts.ts. */
export const callRows = (sql: Sql, { from, to }: FigureSpan): ReturnType<Sql> => sql`
  select null::bigint as ticket_id, null::text as unit_id, ''::text as district, null::text as excluded, c.arrived_at as at, c.line_number as line, c.staff_id, c.call_no,
    ${sql.unsafe((['asked', 'short', 'answered', 'in15', 'in20', 'abandoned'] as const).map((name) => `${counts[name]} as ${name}`).join(', '))},
    case when c.answered_at is not null then greatest(0, extract(epoch from c.answered_at - coalesce(c.queued_at, c.arrived_at))) else 0 end as waited,
    case when c.answered_at is not null then extract(epoch from c.answered_at - c.arrived_at) else 0 end as whole_wait,
    case when c.answered_at is not null then extract(epoch from coalesce(c.talk_ended_at, c.ended_at, c.answered_at) - c.answered_at) else 0 end as talked, c.held_ms / 1000.0 as held,
    case when c.answered_at is null then 0 else coalesce((select sum(extract(epoch from s."to" - s."from")) from seat_span s where s.staff_id = c.staff_id and s.call_id = c.id and s.state = 'afterCall' and s."to" is not null and s."from" >= c.answered_at), 0) end as after_work
  from call c where ${sql.unsafe(isCounted('c'))} and c.arrived_at >= ${from} and c.arrived_at < ${to}`;

/** Those whose moment lies in the span; what each column counts stands in counts.ts. */
export const callBackRows = (sql: Sql, { from, until }: FigureSpan): ReturnType<Sql> => sql`
  select null::bigint as ticket_id, null::text as unit_id, ''::text as district, null::text as excluded, b.due_at as at, b.line_number as line,
    ${sql.unsafe(`${backs.due} as due, ${backs.prompt} as prompt`)}, b.state = 'done' as reached
  from call_back b where b.due_at >= ${from} and b.due_at < ${until}`;

/** 工时利用率: of the time in which agents were at work, that which callers took. Breaks and training are no time at work here. */
export const workRows = (sql: Sql, { from, until }: FigureSpan): ReturnType<Sql> => sql`
  select null::bigint as ticket_id, null::text as unit_id, ''::text as district, null::text as excluded, greatest(s."from", ${from}::timestamptz) as at, ''::text as line, s.staff_id, t.seconds,
    case when s.state in ('ringing', 'talking', 'afterCall') then t.seconds else 0 end as busy_seconds
  from seat_span s, lateral (select extract(epoch from least(coalesce(s."to", ${until}::timestamptz), ${until}::timestamptz) - greatest(s."from", ${from}::timestamptz)) as seconds) t
  where s.state in ('ready', 'ringing', 'talking', 'afterCall') and s."from" < ${until} and coalesce(s."to", ${until}::timestamptz) > ${from} and t.seconds > 0`;
