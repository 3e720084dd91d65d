import { Link } from 'react-router';
import { useTicket } from '../api/queries.ts';
import type { TicketLine } from '../api/types.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { MasterDetail } from '../parts/master-detail.tsx';
import { Moment } from '../parts/moment.tsx';
import { useTell } from '../parts/use-tell.ts';
import { VerbForm } from '../ticket/verb-form.tsx';
import { useUnconfirmed } from './queries.ts';
import { useConfidentialWords } from './words.ts';
import '../ticket/ticket.css';

/** Confidential tickets that wait for somebody to look over their scrubbed copy, one after the other. */
export function Unconfirmed() {
  const w = useConfidentialWords();
  const waiting = useUnconfirmed();
  const line = (t: TicketLine) => <><span style={{ display: 'flex', justifyContent: 'space-between', gap: 8 }}><b className="clip">{t.title}</b><Moment at={t.registeredAt} /></span><span className="quiet number" style={{ display: 'block', fontSize: 13, marginTop: 2 }}>{t.ticketNo}</span></>;
  return <Loaded query={waiting}>{({ items }) => (items.length ? <MasterDetail items={items} idOf={(t) => t.ticketNo} line={line} detail={(t) => <Confirm ticketNo={t.ticketNo} />} label={w.toConfirm} move={w} /> : <div className="panel"><EmptyState title={w.noneToConfirm}>{w.noneHint}</EmptyState></div>)}</Loaded>;
}

function Confirm({ ticketNo }: { ticketNo: string }) {
  const w = useConfidentialWords();
  const tell = useTell();
  const ticket = useTicket(ticketNo);
  return (
    <Loaded query={ticket}>{(data) => {
      const verb = data.verbs.find((v) => v.verb === 'confirmScrub');
      return (
        <>
          <h2 style={{ fontSize: 16, margin: '0 0 8px' }}>{w.banner} <Link to={`/tickets/${ticketNo}`} className="number" style={{ fontSize: 14, fontWeight: 400 }}>{ticketNo}</Link></h2>
          {verb?.allowed && <VerbForm on="tickets" id={ticketNo} verb={verb} subject={{ ticket: data }} onDone={() => tell.done(w.done)} onCancel={() => {}} />}
        </>
      );
    }}</Loaded>
  );
}
