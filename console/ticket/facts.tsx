import { Link } from 'react-router';
import type { TicketDetail } from '../api/types.ts';
import { useText } from '../i18n/text.ts';
import { useMergeWords } from '../merge/words.ts';
import { MaskedValue } from '../parts/masked-value.tsx';
import { Moment } from '../parts/moment.tsx';
import { Remaining } from '../parts/remaining.tsx';
import { useTicketWords } from './words.ts';

/** What was said and how it was registered. */
export function Facts({ ticket }: { ticket: TicketDetail }) {
  const t = useText();
  const w = useTicketWords();
  const m = useMergeWords();
  const counts = [ticket.urgeCount && w.urged(ticket.urgeCount), ticket.returnCount && w.returned(ticket.returnCount), ticket.reworkCount && w.reworked(ticket.reworkCount)].filter(Boolean).join(' · ');
  return (
    <section className="panel" aria-label={w.facts}>
      <h2>{t.field.content}</h2>
      {ticket.hasHidden ? <MaskedValue ticketNo={ticket.ticketNo} field="content" value={ticket.content} may={ticket.mayReveal && (!ticket.confidential || ticket.confidential.grantedFields.includes('content'))} block /> : <p className="said">{ticket.content}</p>}
      <dl className="facts" style={{ marginTop: 12 }}>
        <dt>{t.field.appealType}</dt><dd>{t.appealType[ticket.appealType]} · {t.urgency[ticket.urgency]}</dd>
        <dt>{t.field.matter}</dt><dd>{[ticket.category, ticket.matterName].filter(Boolean).join(' / ') || '—'}</dd>
        <dt>{t.field.region}</dt><dd>{ticket.regionName}</dd>
        <dt>{t.field.address}</dt><dd>{ticket.address ?? '—'}</dd>
        <dt>{t.field.channel}</dt><dd>{t.channel[ticket.channel]} {ticket.hotlineNumber}</dd>
        <dt>{t.field.registeredAt}</dt><dd><Moment at={ticket.registeredAt} /></dd>
        {ticket.dueAt && <><dt>{t.field.dueAt}</dt><dd><Moment at={ticket.dueAt} />{!ticket.dueDayKnown && <span className="quiet"> {w.yearUnknown}</span>}</dd></>}
        {ticket.light !== 'none' && <><dt>{t.field.remaining}</dt><dd><Remaining light={ticket.light} text={ticket.remaining} dueAt={ticket.dueAt} /></dd></>}
        {ticket.masterTicketNo && <><dt>{m.follows}</dt><dd><Link to={`/tickets/${ticket.masterTicketNo}`} className="number">{ticket.masterTicketNo}</Link></dd></>}
        {ticket.problemNo && <><dt>{w.problem}</dt><dd><Link to={`/problems/${ticket.problemNo}`}>{ticket.problemNo}</Link></dd></>}
      </dl>
      {counts && <p style={{ margin: '8px 0 0' }} className="quiet">{counts}</p>}
    </section>
  );
}
