import { useCity, useTicket } from '../api/queries.ts';
import { useText } from '../i18n/text.ts';
import { Loaded } from '../parts/loaded.tsx';
import { MaskedValue } from '../parts/masked-value.tsx';
import { useChecklistWords } from '../review/checklist-words.ts';
import { ContactList } from '../review/contact-list.tsx';
import { SideBySide } from '../review/side-by-side.tsx';
import { DoHere } from '../ticket/do-here.tsx';
import { DialButton, useDialling } from './dial.tsx';
import { PlanLine } from './plan-line.tsx';
import { useVisitsWords } from './words.ts';

/** Whom to call, what was asked and answered, whether the unit says it called; dialled by one key, and the form opens when they answer. */
export function VisitDetail({ ticketNo }: { ticketNo: string }) {
  const t = useText();
  const w = useVisitsWords();
  const c = useChecklistWords();
  const ticket = useTicket(ticketNo);
  const outcomes = useCity().data?.words.attemptOutcome ?? {};
  const dialling = useDialling(ticketNo, 'visit');
  return (
    <Loaded query={ticket}>{(data) => {
      const due = data.visits.findLast((v) => v.state === 'due');
      return (
        <>
          <SideBySide ticket={data} />
          <section className="checks" aria-label={c.contacts}><h4>{c.contacts}</h4><ContactList contacts={data.contacts} /></section>
          <p style={{ margin: '0 0 4px' }}>
            {w.who}：<MaskedValue ticketNo={ticketNo} field="name" value={data.appellant?.name ?? null} may={data.mayReveal} /> <MaskedValue ticketNo={ticketNo} field="phone" value={data.appellant?.phone ?? null} may={data.mayReveal} />
            {data.appellant?.specialNeed && <b> {data.appellant.specialNeed}</b>}
          </p>
          {due && <PlanLine visit={due} />}
          {due && <DialButton dialling={dialling} purpose="visit" results={Object.fromEntries(due.attempts.flatMap((a) => (a.callNo ? [[a.callNo, outcomes[a.outcome ?? 'noAnswer'] ?? '']] : [])))} />}
          <p className="quiet" style={{ margin: '0 0 12px' }}>{w.script}{w.ask}</p>
          <DoHere ticket={data} on="tickets" id={ticketNo} verbs={data.verbs} only={['visit', 'attemptVisit', 'exemptVisit', 'urge']} primary="visit" opens={dialling.reached ? 'visit' : null} />
          <span className="hidden-visually">{t.state[data.state]}</span>
        </>
      );
    }}</Loaded>
  );
}
