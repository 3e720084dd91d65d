/** Return visits. The unit is the one that led when the visit fell due: a ticket that goes elsewhere afterwards takes nobody's rating with it. */
import type { Sql } from '../../../ticketing/index.ts';
import type { RowSet } from '../metric.ts';

const leadOfThen = (sql: Sql) => sql`coalesce((select a.unit_id from assignment a where a.ticket_id = v.ticket_id and a.role = 'lead' and a.state not in ('withdrawn', 'recalled') and a.dispatched_at <= v.created_at order by a.dispatched_at desc, a.id desc limit 1), t.lead_unit_id)`;
const of = (sql: Sql) => sql`v.ticket_id, ${leadOfThen(sql)} as unit_id, left(t.region_code, 6) as district, t.scoring_excluded as excluded, coalesce(v.method, v.planned_method) as method`;

/** By the moment at which the visit fell due. */
export const visitsDue: RowSet = {
  id: 'visitsDue', zh: '期内应回访的工单', en: 'return visits that fell due in the period',
  select: (sql, { from, to }) => sql`
    select ${of(sql)}, v.created_at as at, (v.planned_method <> 'none' or v.state = 'done') as planned, (v.state = 'done' or jsonb_array_length(v.attempts) > 0) as tried,
      (v.state = 'done' and v.satisfaction is not null) as answered, coalesce(v.exemption = 'unreachable', false) as unreachable
    from visit v join ticket t on t.id = v.ticket_id where v.created_at >= ${from} and v.created_at < ${to}`,
};

/** By the moment at which the citizen answered. A later rating of the same visit replaces its figures until the period is frozen. */
export const visitsDone: RowSet = {
  id: 'visitsDone', zh: '期内完成的有效回访', en: 'return visits answered in the period',
  select: (sql, { from, to }) => sql`
    select ${of(sql)}, v.done_at as at, v.solved, v.satisfaction, v.attitude, v.result, v.contact_disputed as disputed, t.appeal_type,
      exists (select 1 from event e where e.ticket_id = v.ticket_id and e.kind in ('visit', 'rate') and e.data->>'to' in ('rework', 'hardCase') and e.at = v.done_at) as reworked
    from visit v join ticket t on t.id = v.ticket_id where v.state = 'done' and v.satisfaction is not null and v.done_at >= ${from} and v.done_at < ${to}`,
};
