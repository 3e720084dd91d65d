import { useState } from 'react';
import { Button, Timeline } from 'antd';
import { Link } from 'react-router';
import { useSay } from '../i18n/text.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Moment } from '../parts/moment.tsx';
import { ReasonModal } from '../parts/reason-modal.tsx';
import { useTell } from '../parts/use-tell.ts';
import { VerbButton } from '../parts/verb-button.tsx';
import { Dial } from './dial.tsx';
import { showNumber, useCallBack, useCallBackVerb, type CallBackDetail, type CallBackView } from './queries.ts';
import { useCallBackWords } from './words.ts';

/** One call-back: what is known, what may be done, and what was done. */
export function CallBackPanel({ item, dials }: { item: CallBackView; dials: boolean }) {
  const query = useCallBack(item.id);
  return <Loaded query={query}>{(task) => <Task key={`${task.id} ${task.state}`} task={task} dials={dials} />}</Loaded>;
}

function Task({ task, dials }: { task: CallBackDetail; dials: boolean }) {
  const w = useCallBackWords();
  const say = useSay();
  const tell = useTell();
  const verb = useCallBackVerb(task.id);
  const [dropping, setDropping] = useState(false);
  const [number, setNumber] = useState<string | null>(null);
  const of = (name: string) => task.verbs.find((v) => v.verb === name);
  // awaited, not told by the mutation: the task may have left the list, and this panel with it
  const act = async (name: string, done: string, input?: Record<string, unknown>) => {
    try {
      await verb.mutateAsync({ verb: name, ...(input ? { input } : {}) });
      setDropping(false);
      tell.done(done);
    } catch (error) { tell.failed(error); }
  };
  const look = async () => { try { setNumber((await showNumber(task.id)).number); } catch (error) { tell.failed(error); } };
  const [take, putBack, drop, tried] = [of('take'), of('putBack'), of('drop'), of('tried')];
  const mine = task.state === 'taken' && task.mine;
  return (
    <div className="call-back">
      <h2><span className="number">{number ?? task.callerMasked}</span> <span className="quiet">{say(task.stateName)}</span></h2>
      <dl className="call-back-facts">
        <dt>{w.line}</dt><dd>{task.lineName} <span className="number quiet">{task.lineNumber}</span></dd>
        <dt>{w.why}</dt><dd>{say(task.whyName)}{task.callNo && <> · <Link to={`/calls/${task.callNo}`}>{w.missed}</Link></>}</dd>
        <dt>{w.first}</dt><dd><Moment at={task.queuedAt} /></dd>
        {!task.endedAt && <><dt>{task.mayCallNow ? w.by : w.notBefore}</dt><dd className={task.overdue ? 'call-back-late' : ''}><Moment at={task.mayCallNow ? task.tryBy : task.notBefore} />{task.overdue && ` ${w.late}`}</dd></>}
        {task.needs.length > 0 && <><dt>{w.needs}</dt><dd>{task.needs.map((n) => w.skills[n] ?? n).join('、')}</dd></>}
        {task.takenByName && <><dt>{w.taken}</dt><dd>{task.takenByName}</dd></>}
        <dt>{w.tries}</dt><dd>{task.attempts.length === 0 ? w.noTries : task.attempts.map((a, i) => <div key={i}><Moment at={a.at} /> {say(a.resultName)} <span className="quiet">{a.by}</span></div>)}{!task.endedAt && task.attempts.length > 0 && <span className="quiet">{w.triesLeft(task.triesLeft)}</span>}</dd>
        {task.ended && <><dt>{w.ended}</dt><dd>{task.ended}</dd></>}
      </dl>
      {dials && (mine || take?.allowed) && <Dial task={task} />}
      <div className="verb-bar">
        {take && <VerbButton verb={take} primary={!dials} shortcut="T" busy={verb.isPending} onPick={() => void act('take', w.tookIt)} />}
        {mine && <Button onClick={() => void look()} title={w.numberHint} disabled={number !== null}>{w.showNumber}</Button>}
        {putBack && <VerbButton verb={putBack} shortcut="P" busy={verb.isPending} onPick={() => void act('putBack', w.gaveBack)} />}
        {drop && <VerbButton verb={drop} busy={verb.isPending} onPick={() => setDropping(true)} />}
      </div>
      {tried?.allowed && (
        <fieldset className="call-back-results"><legend>{w.recordTitle}</legend>
          {Object.entries(w.results).map(([result, name]) => <Button key={result} size="small" loading={verb.isPending && verb.variables?.input?.result === result} onClick={() => void act('tried', w.recorded, { result })}>{name}</Button>)}
        </fieldset>
      )}
      <h3>{w.course}</h3>
      <Timeline items={task.course.toReversed().map((e, i) => ({ key: i, color: e.kind === 'overdue' ? 'red' : e.kind === 'done' ? 'green' : 'gray', content: <><Moment at={e.at} /> {w.kinds[e.kind] ?? e.kind}{typeof e.data.result === 'string' && `：${w.results[e.data.result] ?? e.data.result}`}{typeof e.data.reason === 'string' && `：${e.data.reason}`} {e.by && <span className="quiet">{e.by}</span>}</> }))} />
      <ReasonModal open={dropping} title={w.dropTitle} hint={w.dropHint} busy={verb.isPending} onClose={() => setDropping(false)} onConfirm={(reason) => void act('drop', w.dropped, { reason })} />
    </div>
  );
}
