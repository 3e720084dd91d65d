/** The highest level of the orders and instructions that are still open on a ticket. */
import { and, eq, inArray } from 'drizzle-orm';
import { supervision } from '../db/schema/index.ts';
import type { SupervisionRow } from '../verb/verb.ts';
import type { Work } from '../verb/work.ts';
import { openSupervisionStates } from './table.ts';

export const openOrders = (work: Work): Promise<SupervisionRow[]> =>
  work.tx.select().from(supervision).where(and(eq(supervision.ticketId, work.ticket.id), inArray(supervision.state, [...openSupervisionStates]))).orderBy(supervision.id);

/** Notes on the ticket how high it is supervised. @param changing the order being changed, whose new level (null: it ends) is not in the database yet */
export async function noteLevel(work: Work, changing?: { id: number; level: number | null }): Promise<void> {
  const levels = (await openOrders(work)).filter((o) => o.id !== changing?.id).map((o) => o.level);
  if (changing?.level) levels.push(changing.level);
  work.setTicket({ supervisionLevel: levels.length ? Math.max(...levels) : null });
}
