import { useEffect } from 'react';
import { useParams } from 'react-router';
import { useTicket } from '../api/queries.ts';
import { Loaded } from '../parts/loaded.tsx';
import { useText } from '../i18n/text.ts';
import { TicketView } from './ticket-view.tsx';

export default function TicketPage() {
  const { ticketNo = '' } = useParams();
  const t = useText();
  const ticket = useTicket(ticketNo);
  useEffect(() => { document.title = `${ticketNo} · ${t.app.short}`; }, [ticketNo, t]);
  return <div className="page"><Loaded query={ticket}>{(data) => <TicketView ticket={data} />}</Loaded></div>;
}
