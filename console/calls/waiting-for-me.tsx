import { useState } from 'react';
import { Alert, Button } from 'antd';
import { Link } from 'react-router';
import { Moment } from '../parts/moment.tsx';
import { ReasonModal } from '../parts/reason-modal.tsx';
import { useTell } from '../parts/use-tell.ts';
import { ExportVerbs } from './export-verbs.tsx';
import { useKeepingWords } from './keeping/words.ts';
import { useCallAlarms, useRecordingAct, type AlarmView } from './queries.ts';
import { useCallWords } from './words.ts';

/** Above the list: recordings in trouble, exports and changes of what is kept that wait for this person. Nothing where there is neither. */
export function WaitingForMe() {
  const w = useCallWords();
  const tell = useTell();
  const waiting = useCallAlarms();
  const act = useRecordingAct();
  const [clearing, setClearing] = useState<AlarmView | null>(null);
  const k = useKeepingWords();
  const { alarms = [], exports = [], keeping = [] } = waiting.data ?? {};
  return (
    <>
      {alarms.length > 0 && <Alert type="error" showIcon style={{ marginBottom: 12 }} title={`${w.alarms} ${alarms.length}`} description={<ul className="call-waiting">{alarms.map((a) => (
        <li key={a.recording}><Link to={`/calls/${a.callNo}`} className="number">{a.callNo}</Link> <Moment at={a.startedAt} /> {a.staffName} · {w.alarmKinds[a.alarm]} <Button size="small" onClick={() => setClearing(a)} aria-label={`${w.clear} ${a.callNo}`}>{w.clear}</Button></li>
      ))}</ul>} />}
      {exports.length > 0 && <Alert type="info" style={{ marginBottom: 12 }} title={w.exportsWaiting} description={<ul className="call-waiting">{exports.map((e) => (
        <li key={e.id}><Link to={`/calls/${e.callNo}`} className="number">{e.callNo}</Link> {w.exportBy(e.proposedByName)} <Moment at={e.proposedAt} />：{e.reason} <ExportVerbs of={e} /></li>
      ))}</ul>} />}
      {keeping.length > 0 && <Alert type="info" style={{ marginBottom: 12 }} title={k.changesWaiting} description={<ul className="call-waiting">{keeping.map((c) => (
        <li key={c.id}>{c.subject === 'recordingTerm' ? k.ofTerm : k.ofHold(c.key)} <span className="quiet">{c.proposedByName} <Moment at={c.proposedAt} /></span>：{c.reason} <Link to={c.subject === 'recordingTerm' ? '/calls?view=keeping' : `/calls/${c.key}`}>{k.open}</Link></li>
      ))}</ul>} />}
      <ReasonModal open={clearing !== null} title={w.clearTitle} hint={w.clearHint} busy={act.isPending} onClose={() => setClearing(null)} onConfirm={(reason) => act.mutate({ path: `${clearing!.recording}/clear`, body: { reason } }, { onSuccess: () => { tell.done(w.cleared); setClearing(null); }, onError: tell.failed })} />
    </>
  );
}
