import { Button } from 'antd';
import { Link } from 'react-router';
import { useSay } from '../i18n/text.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { timeOf } from '../parts/time.ts';
import { VerbButton } from '../parts/verb-button.tsx';
import { Counting, spoken } from './clock.tsx';
import { useSeatDetail, type FloorVerbView, type SeatDetailView } from './queries.ts';
import { detailOf } from './seat-tile.tsx';
import { useFloorWords } from './words.ts';
import '../parts/verb-bar.css';

/** The key of each, while somebody is chosen. What ends a call has none. */
const keys: Record<string, string> = { listen: 'L', whisper: 'W', barge: 'B', takeOver: 'T', stopListening: 'X', message: 'M', takeHand: 'H', forceReady: 'R', forceBusy: 'U' };
const danger = ['forceRelease', 'forceOffline'];

/** The agent who is chosen: what may be done, and how their day went. */
export function SeatPanel({ staffId, busy, onVerb }: { staffId: number | null; /** the verb that is on its way */ busy: string | null; onVerb: (detail: SeatDetailView, verb: FloorVerbView) => void }) {
  const w = useFloorWords();
  const query = useSeatDetail(staffId);
  return (
    <section className="panel floor-part floor-panel" aria-label={w.agents}>
      {staffId === null ? <EmptyState title={w.choose}>{w.chooseHint}</EmptyState> : <Loaded query={query}>{(detail) => <Detail detail={detail} busy={busy} onVerb={(verb) => onVerb(detail, verb)} />}</Loaded>}
    </section>
  );
}

function Detail({ detail, busy, onVerb }: { detail: SeatDetailView; busy: string | null; onVerb: (verb: FloorVerbView) => void }) {
  const w = useFloorWords();
  const say = useSay();
  const { agent: a, verbs, day, spans, marks } = detail;
  const refused = verbs.filter((v) => !v.allowed && v.why);
  const reasons = [...new Map(refused.map((v) => [say(v.why!), refused.filter((x) => say(x.why!) === say(v.why!)).map((x) => say(x)).join('、')])).entries()];
  return (
    <>
      <h2>{a.name}</h2>
      <p className="floor-facts"><b>{w.states[a.state]}</b> {detailOf(a, w)} <Counting at={a.since} /></p>
      {a.call && <p className="floor-facts"><Link to={`/calls/${a.call.callNo}`} className="number">{a.call.callNo}</Link> <span className="number">{a.call.secret ? w.secret : a.call.masked ?? w.anonymous}</span></p>}
      <div className="verb-bar floor-verbs">{verbs.filter((v) => v.allowed).map((v) => <VerbButton key={v.verb} verb={v} busy={busy === v.verb} danger={danger.includes(v.verb)} primary={v.verb === 'listen' || v.verb === 'takeHand'} shortcut={keys[v.verb] ?? ''} onPick={() => onVerb(v)}>{say(v)}{keys[v.verb] && <kbd>{keys[v.verb]}</kbd>}</VerbButton>)}</div>
      {reasons.length > 0 && <ul className="floor-refused quiet">{reasons.map(([why, names]) => <li key={why}><b>{names}</b>：{why}</li>)}</ul>}
      <h3>{w.day}</h3>
      <dl className="floor-day"><dt>{w.worked}</dt><dd>{spoken(day.workedSeconds)}</dd><dt>{w.talked}</dt><dd>{spoken(day.talkSeconds)}</dd><dt>{w.after}</dt><dd>{spoken(day.afterCallSeconds)}</dd><dt>{w.busy}</dt><dd>{spoken(day.busySeconds)}</dd></dl>
      <p className="quiet floor-facts">{w.callsToday(day.calls)}{a.survey.average !== null && ` · ${w.satisfied(a.survey.answered, a.survey.average.toFixed(1))}`}</p>
      {marks.length > 0 && <><h3>{w.marks}</h3><ul className="floor-course">{marks.map((m) => <li key={m.callNo}><span className="number">{timeOf(m.at)}</span><Link to={`/calls/${m.callNo}`}>{m.callNo}</Link>{m.note}</li>)}</ul></>}
      <h3>{w.course}</h3>
      <ul className="floor-course">{spans.map((s, i) => <li key={i}><span className="number">{timeOf(s.from)}–{s.to ? timeOf(s.to) : w.now}</span>{w.states[s.state]}{s.reason ? `（${w.reasons[s.reason]}）` : ''}</li>)}</ul>
    </>
  );
}

/** One's own telephone, by which one listens. */
export function OwnPhone({ me, busy, onStop }: { me: { connected: boolean; watching: { callNo: string; mode: string; state: string; agent: string | null } | null }; busy: boolean; onStop: (callNo: string) => void }) {
  const w = useFloorWords();
  if (me.watching) return <span className="floor-me" role="status"><b>{w.watchingNow(me.watching.agent ?? '', w.modes[me.watching.mode] ?? '')}</b>{me.watching.state === 'ringing' && ` ${w.ringingMe}`} <Button size="small" loading={busy} onClick={() => onStop(me.watching!.callNo)}>{w.stop}<kbd>X</kbd></Button></span>;
  return me.connected ? null : <span className="floor-me quiet">{w.me}：{w.myPhoneOff}</span>;
}
