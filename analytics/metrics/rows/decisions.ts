/** Returns that were decided, cards that were issued. */
import type { RowSet } from '../metric.ts';

/** 退单申请 by the moment of the decision; of the unit that asked. */
export const returnsDecided: RowSet = {
  id: 'returnsDecided', zh: '期内审定的退单申请', en: 'requests for a return decided in the period',
  select: (sql, { from, to }) => sql`
    select q.ticket_id, a.unit_id, left(t.region_code, 6) as district, q.decided_at as at, t.scoring_excluded as excluded, q.state = 'approved' as approved
    from request q join assignment a on a.id = q.assignment_id join ticket t on t.id = q.ticket_id where q.kind = 'return' and q.state in ('approved', 'rejected') and q.decided_at >= ${from} and q.decided_at < ${to}`,
};

/** 黄红牌, less those withdrawn on appeal. A card for a problem has no ticket of its own. */
export const cardsIssued: RowSet = {
  id: 'cardsIssued', zh: '期内发出的黄红牌', en: 'cards issued in the period',
  select: (sql, { from, to }) => sql`
    select c.ticket_id, c.unit_id, coalesce(left(t.region_code, 6), '') as district, c.issued_at as at, t.scoring_excluded as excluded, c.colour
    from card c left join ticket t on t.id = c.ticket_id where c.withdrawn_at is null and c.issued_at >= ${from} and c.issued_at < ${to}`,
};
