import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { TicketLine } from '../api/types.ts';
import { useText } from '../i18n/text.ts';
import { Remaining } from '../parts/remaining.tsx';
import { OrderLevel } from '../supervision/order-level.tsx';
import { StateTag } from '../parts/state-tag.tsx';
import './ticket-card.css';

/** A ticket as a card: phones, and lists where the text matters more than columns. */
export function TicketCard({ line, light = line.light, remaining = line.remaining, usedShare, tag, children }: { line: TicketLine; light?: TicketLine['light']; remaining?: string | null; usedShare?: number; tag?: ReactNode; children?: ReactNode }) {
  const t = useText();
  return (
    <article className="ticket-card panel">
      <div className="ticket-card-head">
        <Link to={`/tickets/${line.ticketNo}`}><b>{line.title}</b></Link>
        {light !== 'none' && <Remaining light={light} text={remaining} dueAt={line.dueAt} usedShare={usedShare} />}
      </div>
      <p className="clamp2 ticket-card-text">{line.content}</p>
      <div className="ticket-card-foot quiet">
        {tag ?? <StateTag state={line.state} />}<OrderLevel level={line.supervisionLevel} /><span>{t.appealType[line.appealType]}{line.urgency !== 'normal' && <b> · {t.urgency[line.urgency]}</b>}</span><span>{line.regionName}</span>{line.leadUnitName && <span>{line.leadUnitName}</span>}<span className="number">{line.ticketNo}</span>
        {children}
      </div>
    </article>
  );
}
