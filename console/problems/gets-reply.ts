import type { TicketLine } from '../api/types.ts';

/** States that the server's batchReply starts from: the others have a result already or are over. */
const waiting: readonly TicketLine['state'][] = ['registered', 'pendingDispatch', 'inProgress', 'pendingReview', 'rework'];

/** Does the batch reply go to this member? The server decides; this is for the preview. */
export const getsReply = (ticket: Pick<TicketLine, 'state'>): boolean => waiting.includes(ticket.state);
