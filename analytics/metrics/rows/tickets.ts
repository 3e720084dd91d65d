/** Appeals by the moment at which they were registered (受理), and their way to a unit. */
import type { RowSet } from '../metric.ts';

/** Not accepted: declined and never taken up again. What is archived no longer says so in its state. */
const declined = `(t.state = 'declined' or (t.state = 'archived' and t.first_dispatched_at is null and t.handling_mode is null and exists (select 1 from event e where e.ticket_id = t.id and e.kind = 'decline')))`;
/** The same citizen had appealed in the days before. */
const before = (days: number) => `(t.appellant_id is not null and exists (select 1 from ticket p where p.appellant_id = t.appellant_id and p.registered_at < t.registered_at and p.registered_at >= t.registered_at - interval '${days} days' and p.id <> t.id))`;
/** The same citizen came back about the same matter within seven days. */
const cameBack = `(t.appellant_id is not null and exists (select 1 from ticket p where p.appellant_id = t.appellant_id and p.matter_code is not distinct from t.matter_code and p.registered_at > t.registered_at and p.registered_at <= t.registered_at + interval '7 days'))`;

export const registered: RowSet = {
  id: 'registered', zh: '期内登记的工单', en: 'tickets registered in the period',
  select: (sql, { from, to }) => sql`
    select t.id as ticket_id, t.lead_unit_id as unit_id, left(t.region_code, 6) as district, t.registered_at as at, t.scoring_excluded as excluded, t.channel, t.appeal_type, coalesce(t.handling_mode = 'direct', false) as direct,
      t.first_dispatched_at is not null as dispatched, t.hard_at is not null as hard, ${sql.unsafe(declined)} as declined,
      ${sql.unsafe(before(7))} as repeat7, ${sql.unsafe(before(30))} as repeat30, ${sql.unsafe(cameBack)} as came_back,
      (t.master_ticket_id is not null or exists (select 1 from ticket f where f.master_ticket_id = t.id)) as in_duplicates
    from ticket t where t.registered_at >= ${from} and t.registered_at < ${to}`,
};

/** One row a dispatch clock that ran out or was stopped: it is stopped when the ticket is sent, answered, declined or passed on. A clock that was set anew (its limit changed) is counted where it ended. */
export const dispatchDue: RowSet = {
  id: 'dispatchDue', zh: '期内应转出的工单', en: 'tickets to be passed on in the period',
  select: (sql, { from, until }) => sql`
    select d.ticket_id, null::text as unit_id, left(t.region_code, 6) as district, d.at, t.scoring_excluded as excluded, d.state = 'cancelled' as in_time
    from due d join ticket t on t.id = d.ticket_id where d.clock = 'dispatch' and d.step = 'overdue' and d.at >= ${from} and d.at < ${until}
      and not (d.state = 'cancelled' and exists (select 1 from due n where n.ticket_id = d.ticket_id and n.clock = 'dispatch' and n.since = d.since and n.id > d.id))`,
};
