/** Work of units: what was sent to them, and what fell due in the span. One row an assignment; its unit is whose work it was, wherever the ticket went later. */
import type { Sql } from '../../../ticketing/index.ts';
import type { RowSet } from '../metric.ts';

/** Work that was returned by approval, or called back, is nobody's lateness. */
const owed = (sql: Sql) => sql`a.state not in ('withdrawn', 'recalled')`;
const of = (sql: Sql) => sql`a.ticket_id, a.unit_id, left(t.region_code, 6) as district, t.scoring_excluded as excluded, a.role`;
const withTicket = (sql: Sql) => sql`assignment a join ticket t on t.id = a.ticket_id`;

/** By the moment at which it was sent. */
export const sent: RowSet = {
  id: 'sent', zh: '期内派出的承办任务', en: 'assignments sent in the period',
  select: (sql, { from, to }) => sql`
    select ${of(sql)}, a.dispatched_at as at, a.state, a.extension_count > 0 as extended,
      not exists (select 1 from assignment e where e.ticket_id = a.ticket_id and e.role = 'lead' and e.id < a.id) as first,
      exists (select 1 from request q where q.assignment_id = a.id and q.kind = 'return' and q.state = 'approved') as returned,
      exists (select 1 from parked_commitment p where p.assignment_id = a.id) as parked,
      exists (select 1 from supervision s where s.ticket_id = a.ticket_id and s.unit_id = a.unit_id and s.kind = 'order' and s.state <> 'revoked') as supervised
    from ${withTicket(sql)} where a.dispatched_at >= ${from} and a.dispatched_at < ${to}`,
};

/** By the moment at which it had to be signed. */
export const signDue: RowSet = {
  id: 'signDue', zh: '期内应签收的承办任务', en: 'assignments to be signed in the period',
  select: (sql, { from, until }) => sql`
    select ${of(sql)}, a.sign_due_at as at, coalesce(a.signed_at <= a.sign_due_at, false) as in_time
    from ${withTicket(sql)} where a.sign_due_at >= ${from} and a.sign_due_at < ${until} and ${owed(sql)} and (a.signed_at is not null or a.paused_at is null or a.sign_due_at < a.paused_at)`,
};

/** By the moment at which the citizen had to be contacted. */
export const contactDue: RowSet = {
  id: 'contactDue', zh: '期内应先行联系的承办任务', en: 'assignments with a first contact due in the period',
  select: (sql, { from, until }) => sql`
    select ${of(sql)}, a.contact_due_at as at, coalesce(a.contacted_at <= a.contact_due_at, false) as in_time
    from ${withTicket(sql)} where a.contact_due_at >= ${from} and a.contact_due_at < ${until} and ${owed(sql)} and a.role = 'lead' and (a.contacted_at is not null or a.paused_at is null or a.contact_due_at < a.paused_at)`,
};

/** What stands still (暂停计时、待补充、挂账) is late only if it was before it stopped. */
const counting = (sql: Sql) => sql`(a.paused_at is null or a.due_at < a.paused_at)`;

/** By its due moment, after approved extensions. */
export const resolveDue: RowSet = {
  id: 'resolveDue', zh: '期内到期的承办任务', en: 'assignments due in the period',
  select: (sql, { from, until }) => sql`
    select ${of(sql)}, a.due_at as at, coalesce(a.resolved_at <= a.due_at, false) as in_time, coalesce(a.resolved_at < ${until}, false) as resolved
    from ${withTicket(sql)} where a.due_at >= ${from} and a.due_at < ${until} and ${owed(sql)} and ${counting(sql)}`,
};

/** By the moment at which the unit resolved it. */
export const resolved: RowSet = {
  id: 'resolved', zh: '期内办结的承办任务', en: 'assignments resolved in the period',
  select: (sql, { from, to }) => sql`select ${of(sql)}, a.resolved_at as at, a.is_true from ${withTicket(sql)} where a.resolved_at >= ${from} and a.resolved_at < ${to}`,
};

/** What stood overdue when the span ended, or stands so now, whenever it fell due. */
export const overdueAtEnd: RowSet = {
  id: 'overdueAtEnd', zh: '期末超期未办结的承办任务', en: 'assignments past due and not resolved at the end of the period',
  select: (sql, { until }) => sql`
    select ${of(sql)}, a.due_at as at from ${withTicket(sql)}
    where a.due_at < ${until} and (a.resolved_at is null or a.resolved_at >= ${until}) and ${owed(sql)} and ${counting(sql)}`,
};

/** 单件用时: the working hours that a ticket lay in one unit's hands, by stretches that ended in the span. One row a ticket and unit. */
export const unitHeld: RowSet = {
  id: 'unitHeld', zh: '期内由单位持有过的工单', en: 'tickets that units held in the period',
  select: (sql, { from, to }) => sql`
    select h.ticket_id, h.unit_id, left(t.region_code, 6) as district, max(h.held_to) as at, t.scoring_excluded as excluded, sum(h.working_ms) / 3600000.0 as hours
    from holding h join ticket t on t.id = h.ticket_id where h.kind = 'unit' and h.held_to >= ${from} and h.held_to < ${to} group by h.ticket_id, h.unit_id, t.region_code, t.scoring_excluded`,
};
