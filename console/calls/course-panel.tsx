import { timeOf } from '../parts/time.ts';
import type { CallDetail } from './queries.ts';
import { spanText } from './span-text.ts';
import { useCallWords } from './words.ts';

/** Who was in the call and when, as bars over one line of time; below, its course. */
export function CoursePanel({ call }: { call: CallDetail }) {
  const w = useCallWords();
  const began = new Date(call.arrivedAt).getTime();
  const ended = call.endedAt ? new Date(call.endedAt).getTime() : Date.now();
  const share = (at: string | null) => Math.min(100, Math.max(0, (((at ? new Date(at).getTime() : ended) - began) / Math.max(1, ended - began)) * 100));
  const said = (e: CallDetail['events'][number]) => [e.data.name, e.data.reason, e.data.note].filter((v) => typeof v === 'string').join(' ');
  return (
    <section className="panel" aria-label={w.course}>
      <h2>{w.legs}</h2>
      <ul className="legs">{call.legs.map((l) => (
        <li key={l.leg}>
          <span className="legs-name"><b>{w.parties[l.party]}</b> <span className="number">{l.name}</span></span>
          <span className="legs-line" title={`${timeOf(l.startedAt)} — ${l.endedAt ? timeOf(l.endedAt) : ''}`}>
            <i className="legs-rang" style={{ left: `${share(l.startedAt)}%`, width: `${share(l.answeredAt ?? l.endedAt) - share(l.startedAt)}%` }} />
            {l.answeredAt && <i className={`legs-up ${l.party}`} style={{ left: `${share(l.answeredAt)}%`, width: `${Math.max(0.6, share(l.endedAt) - share(l.answeredAt))}%` }} />}
          </span>
          <span className="number quiet legs-for">{l.answeredAt ? spanText((l.endedAt ? new Date(l.endedAt).getTime() : ended) - new Date(l.answeredAt).getTime()) : w.ringing}</span>
        </li>
      ))}</ul>
      {call.events.length > 0 && <><h2 style={{ marginTop: 16 }}>{w.course}</h2><ol className="call-lines">{call.events.map((e, i) => (
        <li key={`${e.at}${i}`}><span><span className="number quiet">+{spanText(new Date(e.at).getTime() - began)}</span> {w.events[e.kind] ?? e.kind}{e.kind === 'ended' && call.outcome && ` · ${w.outcomes[call.outcome]}`} <span className="quiet">{said(e)}</span></span><span className="quiet">{e.staffName}</span></li>
      ))}</ol></>}
    </section>
  );
}
