import { Link, useParams } from 'react-router';
import { Facts } from '../parts/facts.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { momentOf } from '../parts/time.ts';
import { ChecksPanel } from './checks-panel.tsx';
import { CoursePanel } from './course-panel.tsx';
import { KeepingPanel } from './keeping-panel.tsx';
import { NumberInFull } from './number-in-full.tsx';
import { OutcomeMark } from './outcome-mark.tsx';
import { useCall, type CallDetail } from './queries.ts';
import { RecordingPanel } from './recording-panel.tsx';
import { spanText } from './span-text.ts';
import { useCallWords } from './words.ts';
import './calls.css';

/** /console/calls/:callNo: who spoke with whom, when, about what; and what was said. */
export default function CallPage() {
  const w = useCallWords();
  const { callNo = '' } = useParams();
  const call = useCall(callNo);
  return <Page title={`${w.call} ${callNo}`}><Loaded query={call}>{(data) => <CallView call={data} />}</Loaded></Page>;
}

function CallView({ call }: { call: CallDetail }) {
  const w = useCallWords();
  return (
    <>
      <Facts rows={[
        [w.outcome, <OutcomeMark key="o" call={call} />], [w.direction, `${w.directions[call.direction]} · ${w.purposes[call.purpose]}`], [w.way, w.ways[call.way]],
        [w.number, <span key="n"><NumberInFull call={call} />{call.caller && <Link className="call-same" to={`/calls?caller=${call.caller}`}>{w.sameNumber}</Link>}</span>],
        [w.line, call.lineName ?? '—'], [w.agent, call.staffName ?? w.noAgent], [w.arrivedAt, <span key="a" className="number">{momentOf(call.arrivedAt)}</span>],
        [w.wait, <span key="w" className="number">{spanText(call.waitMs)}</span>], [w.talk, <span key="t" className="number">{spanText(call.talkMs)}</span>], ...(call.heldMs ? [[w.heldFor, <span key="h" className="number">{spanText(call.heldMs)}</span>] as const] : []),
        ...(call.endedBy ? [[w.endedBy, w.endedBys[call.endedBy]] as const] : []), ...(call.surveyDigit ? [[w.survey, w.surveyOf(call.surveyDigit)] as const] : []),
      ]} />
      <div className="call-two">
        <div><RecordingPanel call={call} /><CoursePanel call={call} /></div>
        <div>
          <section className="panel" aria-label={w.tickets}>
            <h2>{w.tickets}</h2>
            {!call.tickets.length && !call.withheldTickets && <p className="quiet call-none">{w.noTickets}</p>}
            <ul className="call-lines">{call.tickets.map((t) => <li key={t.ticketNo}><span><Link to={`/tickets/${t.ticketNo}`}>{t.title}</Link><br /><span className="number quiet">{t.ticketNo}</span> <span className="quiet">{w.whys[t.why]}</span></span><span className="quiet">{t.stateName}</span></li>)}</ul>
            {call.withheldTickets > 0 && <p className="quiet call-none">{w.hiddenTickets(call.withheldTickets)}</p>}
          </section>
          <ChecksPanel call={call} />
          <KeepingPanel call={call} />
        </div>
      </div>
    </>
  );
}
