import type { TicketDetail } from '../api/types.ts';
import { Moment } from '../parts/moment.tsx';
import { StateTag } from '../parts/state-tag.tsx';
import { OrderFacts } from '../supervision/order-facts.tsx';
import { useSupervisionWords } from '../supervision/words.ts';

/** Orders that need nothing of the reader, and the urgings with what the unit answered. */
export function OversightNotes({ ticket }: { ticket: TicketDetail }) {
  const w = useSupervisionWords();
  const orders = ticket.supervisions.filter((s) => !((s.state === 'issued' || s.state === 'reported') && s.verbs.length));
  return (
    <>
      {orders.length > 0 && (
        <section className="panel" aria-label={w.closedOrders}>
          <h2>{w.closedOrders}</h2>
          {orders.map((o) => (
            <div key={o.id} className="unit-part">
              <div className="unit-part-head"><b>{o.kind === 'instruction' ? w.instructions : w.levels[o.level]}</b><span className="quiet">{o.unitName}</span><StateTag kind="supervisionState" state={o.state} /></div>
              <OrderFacts order={o} />
            </div>
          ))}
        </section>
      )}
      {ticket.urgings.length > 0 && (
        <section className="panel" aria-label={w.urgings}>
          <h2>{w.urgings}</h2>
          {ticket.urgings.map((u) => (
            <div key={u.id} className="unit-part">
              <div className="unit-part-head"><b>{w.urged(u.urgedByName)}</b>{u.unitName && <span className="quiet">{u.unitName}</span>}<Moment at={u.urgedAt} /></div>
              {u.text && <p className="said">{u.text}</p>}
              {u.answer ? <p className="said"><span className="quiet">{w.replied}：</span>{u.answer}</p> : u.unitId && <p className="quiet" style={{ margin: 0 }}>{w.noAnswer}</p>}
            </div>
          ))}
        </section>
      )}
    </>
  );
}
