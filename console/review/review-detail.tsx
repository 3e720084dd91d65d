import { useTicket } from '../api/queries.ts';
import { Loaded } from '../parts/loaded.tsx';
import { DoHere } from '../ticket/do-here.tsx';
import { useChecklistWords } from './checklist-words.ts';
import { ContactList } from './contact-list.tsx';
import { GateList } from './gate-list.tsx';
import { SideBySide } from './side-by-side.tsx';
import { useReviewWords } from './words.ts';

/** What was asked beside what was answered, the checklist of the reply, the evidence of contact, and the decision. */
export function ReviewDetail({ ticketNo }: { ticketNo: string }) {
  const w = useReviewWords();
  const c = useChecklistWords();
  const ticket = useTicket(ticketNo);
  return (
    <Loaded query={ticket}>{(data) => (
      <>
        <SideBySide ticket={data} />
        {data.gates.length > 0 && <section className="checks" aria-label={c.title}><h4>{c.title}</h4><GateList gates={data.gates} /></section>}
        <section className="checks" aria-label={c.contacts}><h4>{c.contacts}</h4><ContactList contacts={data.contacts} /></section>
        <p className="quiet" style={{ margin: '0 0 8px' }}>{w.check}</p>
        <DoHere ticket={data} on="tickets" id={data.ticketNo} verbs={data.verbs} only={['passReview', 'rejectReview']} primary="passReview" />
      </>
    )}</Loaded>
  );
}
