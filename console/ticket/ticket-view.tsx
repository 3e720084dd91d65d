import { Reasons } from '../advice/reasons.tsx';
import { useAdviceWords } from '../advice/words.ts';
import type { TicketDetail } from '../api/types.ts';
import { AttachmentsPanel } from '../attachments/attachments-panel.tsx';
import { Outside } from '../hotlines/outside.tsx';
import { Duplicates } from '../merge/duplicates.tsx';
import { FromTicketButton } from '../knowledge/from-ticket-button.tsx';
import { TicketDispute } from '../dispute/ticket-dispute.tsx';
import { ConfidentialBanner } from '../confidential/banner.tsx';
import { StateTag } from '../parts/state-tag.tsx';
import { NoticesPanel } from '../notices/notices-panel.tsx';
import { CitizenPanel } from './citizen-panel.tsx';
import { Facts } from './facts.tsx';
import { HoldersBar } from './holders-bar.tsx';
import { RightSide } from './right-side.tsx';
import { Story } from './story.tsx';
import { OversightNotes } from './oversight-notes.tsx';
import { OrderLevel } from '../supervision/order-level.tsx';
import { UnitTree } from './unit-tree.tsx';
import { TicketCalls } from '../calls/ticket-calls.tsx';
import { ContactList } from '../review/contact-list.tsx';
import { VisitRounds } from '../visits/visit-rounds.tsx';
import { Warnings } from './warnings.tsx';
import { useTicketWords } from './words.ts';
import './ticket.css';
import '../waiting/waiting.css';

/** Somebody still asks whose it is; afterwards the reasons are history. */
const undecided = new Set(['registered', 'pendingDispatch', 'hardCase']);

/** A ticket: facts and citizen, its story with who held it, and what may be done. */
export function TicketView({ ticket }: { ticket: TicketDetail }) {
  const w = useTicketWords();
  const a = useAdviceWords();
  const reasons = ticket.advice && <section className="panel" aria-label={a.title}><h2>{a.title}</h2><Reasons advice={ticket.advice} /></section>;
  return (
    <>
      <div className="ticket-title"><h1>{ticket.title}</h1><StateTag state={ticket.state} /><OrderLevel level={ticket.supervisionLevel} /><span className="quiet number">{ticket.ticketNo}</span></div>
      <ConfidentialBanner ticket={ticket} />
      <div className="ticket">
        <div className="ticket-left"><Facts ticket={ticket} /><AttachmentsPanel ticket={ticket} /><CitizenPanel ticket={ticket} /><TicketCalls ticketNo={ticket.ticketNo} /><NoticesPanel ticketNo={ticket.ticketNo} /></div>
        <div className="ticket-middle">
          <section className="panel" aria-label={w.timeline}><HoldersBar holders={ticket.holders} /><h2 style={{ marginTop: ticket.holders.length ? 16 : 0 }}>{w.timeline}</h2><Story events={ticket.events} /></section>
        </div>
        <div className="ticket-right">
          <RightSide ticket={ticket} />
          <Outside ticket={ticket} />
          {undecided.has(ticket.state) && reasons}
          <Duplicates ticket={ticket} />
          <TicketDispute ticket={ticket} />
          <Warnings cards={ticket.cards} />
          <OversightNotes ticket={ticket} />
          {ticket.assignments.length > 0 && <section className="panel" aria-label={w.units}><h2>{w.units}</h2><UnitTree assignments={ticket.assignments} /></section>}
          {ticket.contacts.length > 0 && <section className="panel" aria-label={w.contacts}><h2>{w.contacts}</h2><ContactList contacts={ticket.contacts} /></section>}
          {ticket.visits.length > 0 && <section className="panel" aria-label={w.visits}><h2>{w.visits}</h2><VisitRounds ticket={ticket} /></section>}
          {!undecided.has(ticket.state) && reasons}
          {ticket.publicReply && <section className="panel" aria-label={w.publicReply}><h2>{w.publicReply}</h2><p className="said">{ticket.publicReply}</p><FromTicketButton ticket={ticket} /></section>}
        </div>
      </div>
    </>
  );
}
