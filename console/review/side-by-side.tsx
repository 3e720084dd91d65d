import { Link } from 'react-router';
import type { TicketDetail } from '../api/types.ts';
import { useText } from '../i18n/text.ts';
import { Moment } from '../parts/moment.tsx';
import { useFormWords } from '../ticket/form-words.ts';
import { useReviewWords } from './words.ts';
import './side-by-side.css';

/** What was asked beside what was answered. */
export function SideBySide({ ticket }: { ticket: TicketDetail }) {
  const t = useText();
  const w = useReviewWords();
  const f = useFormWords();
  const lead = ticket.assignments.findLast((a) => a.role === 'lead' && a.reply !== null);
  return (
    <>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '4px 12px', alignItems: 'baseline' }}>
        <h2 style={{ fontSize: 16, margin: 0 }}>{ticket.title}</h2>
        <Link to={`/tickets/${ticket.ticketNo}`} className="number">{ticket.ticketNo}</Link>
      </div>
      <p className="quiet" style={{ margin: '4px 0 12px' }}>{t.appealType[ticket.appealType]} · {t.urgency[ticket.urgency]} · {ticket.regionName} {ticket.address} · <Moment at={ticket.registeredAt} /></p>
      <div className="beside">
        <section><h3>{w.said}</h3><p className="said">{ticket.content}</p></section>
        <section>
          <h3>{w.replied}</h3>
          <p className="said">{ticket.publicReply ?? lead?.reply ?? <span className="quiet">{w.noReply}</span>}</p>
          {lead && <p className="quiet" style={{ margin: '8px 0 0' }}>{lead.unitName} · {f.outcomes[lead.outcome ?? ''] ?? ''}{lead.resolvedAt && <> · {lead.resolvedAt <= lead.dueAt ? w.onTime : <b>{w.late}</b>} <Moment at={lead.resolvedAt} /></>} · {lead.contactedAt ? <>{w.contact} <Moment at={lead.contactedAt} /></> : w.notContacted}</p>}
          {lead?.handlingDetail && <p className="said quiet" style={{ marginTop: 8 }}>{f.handlingDetail}:{lead.handlingDetail}</p>}
        </section>
      </div>
    </>
  );
}
