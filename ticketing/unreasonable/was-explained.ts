import type { TicketRow } from '../verb/verb.ts';

/** Was it found to be unreasonable or beyond duty? Then it counts in nobody's score, and the citizen may object. */
export const wasExplained = (ticket: Pick<TicketRow, 'scoringExcluded'>): boolean => ticket.scoringExcluded === 'unreasonable' || ticket.scoringExcluded === 'beyondDuty';
