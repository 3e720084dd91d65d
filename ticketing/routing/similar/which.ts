/** Which tickets may be pointed at as examples, said once: to keep them, to find them, to show them. */
import { sql } from 'drizzle-orm';

/** SQL condition on `ticket`: a unit solved it on its own merits, it is over, it is neither confidential nor about staff, and it complains about no unit. */
export const mayBePointedAt = sql`(ticket.state in ('closed', 'archived') and ticket.closed_at is not null and ticket.lead_unit_id is not null and ticket.master_ticket_id is null
  and not ticket.is_confidential and not ticket.is_about_staff and ticket.accused_unit_id is null and ticket.appeal_type <> 'report' and ticket.scoring_excluded is null)`;

/** SQL condition on `ticket`: its lead unit handed in a result. */
export const solvedByUnit = sql`exists (select 1 from assignment a where a.ticket_id = ticket.id and a.unit_id = ticket.lead_unit_id and a.role = 'lead' and a.state = 'resolved')`;
