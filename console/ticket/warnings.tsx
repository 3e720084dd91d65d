import { WarningFilled } from '@ant-design/icons';
import type { TicketDetail } from '../api/types.ts';
import { Moment } from '../parts/moment.tsx';
import { useTicketWords } from './words.ts';

/** Yellow and red cards on the ticket. */
export function Warnings({ cards }: { cards: TicketDetail['cards'] }) {
  const w = useTicketWords();
  if (!cards.length) return null;
  return (
    <section className="panel" aria-label={w.cards}>
      <h2>{w.cards}</h2>
      {cards.map((c) => (
        <div key={`${c.unitName} ${c.colour} ${c.issuedAt}`} className="card-note">
          <WarningFilled style={{ color: c.colour === 'red' ? '#c41d1d' : '#d89614' }} aria-hidden />
          <b>{w[c.colour]}</b><span style={{ flex: 1 }}>{c.unitName}:{c.reason}</span><Moment at={c.issuedAt} />
        </div>
      ))}
    </section>
  );
}
