import { useTicket } from '../api/queries.ts';
import { Loaded } from '../parts/loaded.tsx';
import { TicketView } from './ticket-view.tsx';

/** A whole ticket inside a drawer, for a look that does not leave the page. */
export function TicketPeek({ ticketNo }: { ticketNo: string }) {
  const ticket = useTicket(ticketNo);
  return <Loaded query={ticket}>{(data) => <TicketView ticket={data} />}</Loaded>;
}
