import { PhoneOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { useSay } from '../i18n/text.ts';
import { Moment } from '../parts/moment.tsx';
import { OutcomeMark } from './outcome-mark.tsx';
import { useCallsOfTicket } from './queries.ts';
import { RecordingMark } from './recording-mark.tsx';
import { spanText } from './span-text.ts';
import { useCallWords } from './words.ts';
import './calls.css';

/** 通话 of a ticket, on its page. Nothing where there was none. */
export function TicketCalls({ ticketNo }: { ticketNo: string }) {
  const w = useCallWords();
  const say = useSay();
  const calls = useCallsOfTicket(ticketNo).data;
  if (!calls || (!calls.items.length && !calls.refusal)) return null;
  return (
    <section className="panel" aria-label={w.ofTicketTitle}>
      <h2><PhoneOutlined aria-hidden /> {w.ofTicketTitle}{calls.items.length > 0 && <span className="quiet number"> {calls.items.length}</span>}</h2>
      {calls.refusal && <p className="quiet call-none">{say(calls.refusal)}</p>}
      <ul className="call-lines">{calls.items.map((c) => {
        const head = <><Moment at={c.arrivedAt} /> {w.directions[c.direction]} · {w.whys[c.why]}</>;
        return (
          <li key={c.callNo}>
            <span>{c.mayOpen ? <Link to={`/calls/${c.callNo}`} aria-label={w.openCall(c.callNo)}>{head}</Link> : head}<br /><span className="quiet">{c.staffName ?? w.noAgent}{c.talkMs > 0 && <> · <span className="number">{spanText(c.talkMs)}</span></>}{c.recording !== 'none' && <> · {w.recording} <RecordingMark call={c} /></>}</span></span>
            <OutcomeMark call={c} />
          </li>
        );
      })}</ul>
    </section>
  );
}
