import { visit } from '../db/schema/index.ts';
import { limitsOf } from '../deadline/limits-of.ts';
import type { Work } from '../verb/work.ts';

/** A return visit falls due: its row for the visit list and its clock. */
export async function openVisit(work: Work): Promise<void> {
  await work.tx.insert(visit).values({ ticketId: work.ticket.id, state: 'due', createdAt: work.now });
  work.startClock('visit', limitsOf(work.core, work.ticket).visit);
}
