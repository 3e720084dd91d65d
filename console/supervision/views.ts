/** The API's shapes of supervision and of time in each hand. */
import type { HoldingReport } from '../../analytics/index.ts';
import type { TicketLine } from '../../ticketing/index.ts';

export type { CardLine, CardView, SupervisionView, TodoList, TodoView, UrgingView } from '../../ticketing/index.ts';
export type Holding = HoldingReport & { from: string; to: string; by: 'unit' | 'kind' };
export type HoldingShare = HoldingReport['items'][number];
export type HeldTicket = TicketLine & { workingMs: number };
