import type { Work } from '../verb/work.ts';

/** A ticket that goes its own way again: it follows no master, and counts for itself. Where it never followed one, nothing changes. */
export function standAlone(work: Work): void {
  if (work.ticket.masterTicketId === null) return;
  work.setTicket({ masterTicketId: null, ...(work.ticket.scoringExcluded === 'duplicate' ? { scoringExcluded: null } : {}) });
}
