import { Link } from 'react-router';
import { useTicket } from '../api/queries.ts';
import type { RequestView } from '../api/types.ts';
import { ReturnEvidencePanel } from '../dispute/return-evidence.tsx';
import { useText } from '../i18n/text.ts';
import { Loaded } from '../parts/loaded.tsx';
import { DoHere } from '../ticket/do-here.tsx';
import { RequestFacts } from '../ticket/request-facts.tsx';
import { useDispatchWords } from './words.ts';
import '../ticket/ticket.css';
import '../review/side-by-side.css';

/** The unit's evidence beside the reason for which the ticket was sent to it. */
export function RequestDetail({ request }: { request: RequestView }) {
  const t = useText();
  const w = useDispatchWords();
  const ticket = useTicket(request.ticketNo);
  return (
    <Loaded query={ticket}>{(data) => {
      const part = data.assignments.find((a) => a.id === request.assignmentId);
      return (
        <>
          <h2 style={{ fontSize: 16, margin: '0 0 8px' }}>{request.kindName} · {data.title} <Link to={`/tickets/${data.ticketNo}`} className="number" style={{ fontSize: 14, fontWeight: 400 }}>{data.ticketNo}</Link></h2>
          <p className="said" style={{ marginBottom: 12 }}>{data.content}</p>
          <div className="beside">
            <section><h3>{w.itsReason}</h3><RequestFacts request={request} /></section>
            <section>
              <h3>{w.ourBasis}</h3>
              <dl className="facts">
                <dt>{t.field.matter}</dt><dd>{data.matterName ?? data.category ?? '—'}</dd>
                <dt>{t.field.region}</dt><dd>{data.regionName} {data.address}</dd>
                {part?.advice && <><dt>{w.dispatchNote}</dt><dd>{part.advice}</dd></>}
                <dt>{t.requestKind.return}</dt><dd>{data.returnCount}</dd>
                {request.kind === 'return' && <ReturnEvidencePanel requestId={request.id} />}
              </dl>
            </section>
          </div>
          <DoHere ticket={data} on="requests" id={request.id} verbs={data.requests.find((r) => r.id === request.id)?.verbs ?? request.verbs} primary="approve" assignmentId={request.assignmentId ?? undefined} />
        </>
      );
    }}</Loaded>
  );
}
