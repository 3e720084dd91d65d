import type { TicketDetail } from '../api/types.ts';
import { Moment } from '../parts/moment.tsx';
import { Precedents } from './precedents.tsx';
import { RulingCard } from './ruling-card.tsx';
import { useDisputeWords } from './words.ts';
import './dispute.css';

/** A ticket's precedents while it waits for a unit, its conferences with their minutes, and what was ruled. */
export function TicketDispute({ ticket }: { ticket: TicketDetail }) {
  const w = useDisputeWords();
  const undecided = ['registered', 'pendingDispatch', 'hardCase'].includes(ticket.state) ? ticket.advice?.precedents ?? [] : [];
  const earlier = undecided.filter((p) => !ticket.rulings.some((r) => r.rulingId === p.rulingId));
  return (
    <>
      {earlier.length > 0 && <section className="panel" aria-label={w.precedents}><h2>{w.precedents}</h2><Precedents precedents={earlier} /></section>}
      {ticket.rulings.length > 0 && <section className="panel" aria-label={w.ruling}><h2>{w.ruling}</h2>{ticket.rulings.map((r) => <RulingCard key={r.rulingId} ruling={r} plain />)}</section>}
      {ticket.conferences.length > 0 && (
        <section className="panel" aria-label={w.conferences}>
          <h2>{w.conferences}</h2>
          {ticket.conferences.map((c) => (
            <article key={c.id} className="unit-part">
              <div className="unit-part-head"><b>{w.kinds[c.kind]}</b><Moment at={c.heldAt} />{c.place && <span className="quiet">{c.place}</span>}</div>
              <dl className="facts">
                <dt>{w.participants}</dt><dd>{c.participants.map((u) => u.name).join('、')}</dd>
                <dt>{w.minutes}</dt><dd className="said">{c.minutes}</dd>
                <dt>{w.decisions}</dt><dd>{c.decisions.map((d) => <div key={d.unitId + d.decision}>{d.unitName}：{d.decision}</div>)}</dd>
                <dt>{w.recordedBy}</dt><dd>{c.recordedByName} · <Moment at={c.recordedAt} /></dd>
              </dl>
            </article>
          ))}
        </section>
      )}
    </>
  );
}
