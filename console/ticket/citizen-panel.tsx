import { Tag } from 'antd';
import { useCity } from '../api/queries.ts';
import type { TicketDetail } from '../api/types.ts';
import { Kept } from '../confidential/kept.tsx';
import { useText } from '../i18n/text.ts';
import { MaskedValue } from '../parts/masked-value.tsx';
import { useTicketWords } from './words.ts';

/** Who appealed, masked; special needs stand first, because they change how one speaks. */
export function CitizenPanel({ ticket }: { ticket: TicketDetail }) {
  const t = useText();
  const w = useTicketWords();
  const lists = useCity().data?.words;
  const who = ticket.appellant;
  return (
    <section className="panel" aria-label={w.citizen}>
      <h2>{w.citizen} {ticket.isConfidential && <Tag variant="filled">{w.confidential}</Tag>}{ticket.isAnonymous && <Tag variant="filled">{w.anonymous}</Tag>}</h2>
      {who && who.needs.length > 0 && <p style={{ margin: '0 0 8px' }}>{who.needs.map((need) => <Tag key={need} color="gold" style={{ color: '#6b4500' }}>{lists?.need[need] ?? need}</Tag>)}</p>}
      {ticket.language !== 'zh' && <p style={{ margin: '0 0 8px' }}><Tag variant="outlined">{w.language}</Tag>{lists?.language[ticket.language] ?? ticket.language}</p>}
      {who?.specialNeed && <p style={{ margin: '0 0 8px' }}><Tag variant="outlined">{w.specialNeed}</Tag>{who.specialNeed}</p>}
      {who ? (
        <dl className="facts">
          <dt>{t.field.name}</dt><dd><MaskedValue ticketNo={ticket.ticketNo} field="name" value={who.name} may={ticket.mayReveal} /></dd>
          <dt>{t.field.phone}</dt><dd><MaskedValue ticketNo={ticket.ticketNo} field="phone" value={who.phone} may={ticket.mayReveal} /></dd>
          {ticket.callerCategory !== 'individual' && <><dt>{t.callerCategory[ticket.callerCategory]}</dt><dd>{who.enterpriseName ?? '—'} {who.creditCode}</dd></>}
          {ticket.caseAgent && <><dt>{w.caseAgent}</dt><dd>{ticket.caseAgent.name}</dd></>}
          <dt /><dd className="quiet">{w.history(who.tickets)}</dd>
        </dl>
      ) : ticket.confidential ? <Kept ticket={ticket} /> : <span className="quiet">—</span>}
    </section>
  );
}
