import type { TicketLine } from '../api/types.ts';

const rank = { critical: 0, urgent: 1, normal: 2 } as const;

/** A dispatcher has minutes for a critical ticket and hours for a normal one, so urgency comes before age; within one urgency the oldest comes first, as the server lists them. */
export const byUrgency = (lines: readonly TicketLine[]): TicketLine[] => lines.toSorted((a, b) => rank[a.urgency] - rank[b.urgency]);
