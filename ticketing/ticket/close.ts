import type { Work } from '../verb/work.ts';

/** Days a closed ticket stays at hand before it is archived. */
const archiveDays = 30;

/** What every end of a ticket has in common: the moment, and the clock to the archive. */
export function closeTicket(work: Work): void {
  work.setTicket({ closedAt: work.ticket.closedAt ?? work.now, dueAt: null });
  work.startClock('archive', { days: archiveDays });
}
