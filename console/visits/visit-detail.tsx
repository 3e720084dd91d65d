import { useTicket } from '../api/queries.ts';
import { useText } from '../i18n/text.ts';
import { Loaded } from '../parts/loaded.tsx';
import { MaskedValue } from '../parts/masked-value.tsx';
import { SideBySide } from '../review/side-by-side.tsx';
import { DoHere } from '../ticket/do-here.tsx';
import { useVisitsWords } from './words.ts';

/** Whom to call, what was asked and answered, and the form that is filled while talking. */
export function VisitDetail({ ticketNo }: { ticketNo: string }) {
  const t = useText();
  const w = useVisitsWords();
  const ticket = useTicket(ticketNo);
  return (
    <Loaded query={ticket}>{(data) => {
      const failed = data.visits.findLast((v) => v.state === 'due')?.attempts.length ?? 0;
      return (
        <>
          <SideBySide ticket={data} />
          <p style={{ margin: '0 0 4px' }}>
            {w.who}：<MaskedValue ticketNo={ticketNo} field="name" value={data.appellant?.name ?? null} may={data.mayReveal} /> <MaskedValue ticketNo={ticketNo} field="phone" value={data.appellant?.phone ?? null} may={data.mayReveal} />
            {data.appellant?.specialNeed && <b> {data.appellant.specialNeed}</b>} {failed > 0 && <span className="quiet">{w.attempts(failed)}</span>}
          </p>
          <p className="quiet" style={{ margin: '0 0 12px' }}>{w.script}</p>
          <DoHere ticket={data} on="tickets" id={ticketNo} verbs={data.verbs} only={['visit', 'attemptVisit', 'exemptVisit', 'urge']} primary="visit" />
          <span className="hidden-visually">{t.state[data.state]}</span>
        </>
      );
    }}</Loaded>
  );
}
