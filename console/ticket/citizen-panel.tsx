import { Tag } from 'antd';
import type { TicketDetail } from '../api/types.ts';
import { useText } from '../i18n/text.ts';
import { MaskedValue } from '../parts/masked-value.tsx';
import { useTicketWords } from './words.ts';

/** Who appealed, masked; special needs stand first, because they change how one speaks. */
export function CitizenPanel({ ticket }: { ticket: TicketDetail }) {
  const t = useText();
  const w = useTicketWords();
  const who = ticket.appellant;
  return (
    <section className="panel" aria-label={w.citizen}>
      <h2>{w.citizen} {ticket.isConfidential && <Tag variant="filled">{w.confidential}</Tag>}{ticket.isAnonymous && <Tag variant="filled">{w.anonymous}</Tag>}</h2>
      {who?.specialNeed && <p style={{ margin: '0 0 8px' }}><Tag variant="outlined">{w.specialNeed}</Tag>{who.specialNeed}</p>}
      {who ? (
        <dl className="facts">
          <dt>{t.field.name}</dt><dd><MaskedValue ticketNo={ticket.ticketNo} field="name" value={who.name} may={ticket.mayReveal} /></dd>
          <dt>{t.field.phone}</dt><dd><MaskedValue ticketNo={ticket.ticketNo} field="phone" value={who.phone} may={ticket.mayReveal} /></dd>
          <dt /><dd className="quiet">{w.history(who.tickets)}</dd>
        </dl>
      ) : <span className="quiet">—</span>}
    </section>
  );
}
