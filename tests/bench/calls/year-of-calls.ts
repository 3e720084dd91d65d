/** A year of calls, made where they stand: a day's load follows the hours, four of five are answered and recorded, and a caller calls a few times a year. */
import type { Sql } from '../../../ticketing/db/connect.ts';
import { benchNow } from '../database/seeded-core.ts';

const days = 365;

export async function loadCalls(sql: Sql, count: number): Promise<void> {
  await sql`insert into line (number, name, hotline_number, greeting, hours, at_night, skills) values ('12345', '12345', '12345', '{}', '{}', '{"do":"callBack"}', '{}'), ('12319', '12319', '12319', '{}', '{}', '{"do":"callBack"}', '{}') on conflict do nothing`;
  const agents = (await sql<{ id: number }[]>`select id from staff where 'agent' = any(roles) or 'specialDeskAgent' = any(roles) order by id`).map((r) => r.id);
  await sql`
    insert into call (call_no, direction, way, purpose, state, engine, line_number, called_number, caller_print, caller_masked, skills, tried_staff_ids, queued_at, arrived_at, answered_at, talk_ended_at, ended_at, outcome, ended_by, staff_id)
    select 'C9901' || to_char(at, 'YYMMDD') || lpad(n::text, 7, '0'), case when n % 9 = 0 then 'outbound' else 'inbound' end, 'trunk', case when n % 9 = 0 then 'visit' else 'appeal' end, 'ended', 'bench', case when n % 7 = 0 then '12319' else '12345' end, '12345',
      sha256(((n::int8 * 7919) % ${Math.ceil(count / 3)}::int)::text::bytea), '154****' || lpad((n % 10000)::text, 4, '0'), '{}', '{}', at, at,
      case when n % 5 > 0 then at + make_interval(secs => n % 30) end, case when n % 5 > 0 then at + make_interval(secs => 60 + n % 240) end, at + make_interval(secs => 70 + n % 240),
      case when n % 5 > 0 then 'answered' when n % 1000 = 0 then 'lost' else 'abandoned' end, 'citizen', (${agents}::int[])[1 + n % ${agents.length}::int]
    from (select n, ${benchNow}::timestamptz - make_interval(secs => (n::float8 / ${count} * ${days * 86_400})) as at from generate_series(1, ${count}::int) n) made`;
  await sql`insert into call_leg (leg, call_id, party, staff_id, name, state, started_at, answered_at, ended_at) select call_no || '-l1', id, 'agent', staff_id, '坐席', 'ended', arrived_at, answered_at, ended_at from call where staff_id is not null`;
  await sql`insert into recording (id, call_id, state, started_at, ended_at, bytes, duration_ms, channels, keep_until) select call_no || '-r1', id, 'kept', answered_at, talk_ended_at, 1000000, 60000, 2, arrived_at + interval '2 years' from call where outcome = 'answered'`;
  await sql`analyze call`;
  await sql`analyze call_leg`;
  await sql`analyze recording`;
}
