import type { TicketLine } from '../api/types.ts';

/** States in which an appeal still waits for a result; the others have one already or are over. */
const waiting: readonly TicketLine['state'][] = ['registered', 'pendingDispatch', 'inProgress', 'pendingReview', 'rework'];

/** Does the batch reply go to this member? The server decides; this is for the preview. */
export const getsReply = (ticket: Pick<TicketLine, 'state'>): boolean => waiting.includes(ticket.state);
