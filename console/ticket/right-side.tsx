import type { TicketDetail } from '../api/types.ts';
import { useText } from '../i18n/text.ts';
import { StateTag } from '../parts/state-tag.tsx';
import { DoHere } from './do-here.tsx';
import { OrderFacts } from '../supervision/order-facts.tsx';
import { RequestFacts } from './request-facts.tsx';
import { useTicketWords } from './words.ts';

/** The step that most likely comes next, by what may be done. */
const likely = ['report', 'accept', 'passReview', 'dispatch', 'confirmScrub', 'visit', 'sign', 'contact', 'resolve', 'approve'];
export const primaryOf = (verbs: readonly { verb: string; allowed: boolean }[]) => likely.find((name) => verbs.some((v) => v.verb === name && v.allowed)) ?? '';

/** States in which a unit's part still waits for something. */
const open = new Set(['dispatched', 'signed', 'handling', 'returnPending', 'suspended']);

/** What I can do: on my unit's part first, then on requests that wait for a decision, then on the ticket. */
export function RightSide({ ticket }: { ticket: TicketDetail }) {
  const t = useText();
  const w = useTicketWords();
  const mine = ticket.assignments.filter((a) => a.verbs.some((v) => v.allowed) || (a.verbs.length > 0 && open.has(a.state)));
  const waiting = ticket.requests.filter((r) => (r.state === 'pending' || r.state === 'endorsed') && r.verbs.length);
  const nothing = !mine.length && !waiting.length && !ticket.verbs.some((v) => v.allowed);
  return (
    <section className="panel" aria-label={w.doHere}>
      <h2>{w.doHere}</h2>
      {nothing && <p className="quiet" style={{ margin: 0 }}>{w.nothing}</p>}
      {mine.map((a) => (
        <div key={a.id} className="unit-part">
          <div className="unit-part-head"><b>{a.unitName}</b><span className="quiet">{t.assignmentRole[a.role]}</span><StateTag kind="assignmentState" state={a.state} /></div>
          <DoHere ticket={ticket} on="assignments" id={a.id} verbs={a.verbs} primary={primaryOf(a.state === 'handling' ? a.verbs.filter((v) => v.verb !== 'contact') : a.verbs)} />
        </div>
      ))}
      {waiting.map((r) => (
        <div key={r.id} className="unit-part">
          <div className="unit-part-head"><b>{r.kindName}</b><StateTag kind="requestState" state={r.state} /></div>
          <RequestFacts request={r} />
          <div style={{ marginTop: 8 }}><DoHere ticket={ticket} on="requests" id={r.id} verbs={r.verbs} primary="approve" assignmentId={r.assignmentId ?? undefined} /></div>
        </div>
      ))}
      {ticket.supervisions.filter((s) => (s.state === 'issued' || s.state === 'reported') && s.verbs.length).map((s) => (
        <div key={s.id} className="unit-part">
          <div className="unit-part-head"><b>{s.kind === 'instruction' ? w.instruction : w.order(s.level ?? 1)}</b><span className="quiet">{s.unitName}</span><StateTag kind="supervisionState" state={s.state} /></div>
          <OrderFacts order={s} />
          <DoHere ticket={ticket} on="supervisions" id={s.id} verbs={s.verbs} primary={primaryOf(s.verbs)} />
        </div>
      ))}
      {ticket.verbs.length > 0 && <div className="unit-part"><DoHere ticket={ticket} on="tickets" id={ticket.ticketNo} verbs={ticket.verbs} primary={primaryOf(ticket.verbs)} /></div>}
    </section>
  );
}
