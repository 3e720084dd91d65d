import { useState } from 'react';
import { Button } from 'antd';
import { Moment } from '../parts/moment.tsx';
import { ReasonModal } from '../parts/reason-modal.tsx';
import { useTell } from '../parts/use-tell.ts';
import { useDecide, type PhoneLineChangeView } from './queries.ts';
import { sayValue } from './say-value.ts';
import { useLineWords } from './words.ts';

/** One change: what was, what it becomes, who and why; with the decision, for those who may decide. */
export function ChangeCard({ change }: { change: PhoneLineChangeView }) {
  const w = useLineWords();
  const tell = useTell();
  const decide = useDecide();
  const [rejecting, setRejecting] = useState(false);
  const fresh = Object.keys(change.before).length === 0;
  const act = (verb: string, done: string, decision?: string) => decide.mutate({ id: change.id, verb, ...(decision ? { decision } : {}) }, { onSuccess: () => { tell.done(done); setRejecting(false); }, onError: tell.failed });
  return (
    <div>
      {fresh ? <p>{w.founded}：{String(change.after.name)}；{sayValue(w, 'hours', change.after.hours)}</p> : (
        <ul className="line-diff">{Object.keys(change.after).map((field) => <li key={field}><b>{w.fields[field] ?? field}</b><span><span className="quiet">{w.from}</span> {sayValue(w, field, change.before[field])}</span><span><span className="quiet">{w.to}</span> {sayValue(w, field, change.after[field])}</span></li>)}</ul>
      )}
      <p className="quiet line-small">{w.by} {change.proposedByName} · <Moment at={change.proposedAt} />{change.decidedByName && <> · {w.decidedBy} {change.decidedByName} · <Moment at={change.decidedAt} /></>}<br />{change.reason}{change.decision && `（${change.decision}）`}</p>
      {change.verbs.length > 0 && (
        <div className="verb-bar">
          {change.verbs.includes('confirm') && <Button type="primary" loading={decide.isPending && decide.variables?.verb === 'confirm'} onClick={() => act('confirm', w.confirmed)}>{w.confirm}</Button>}
          {change.verbs.includes('reject') && <Button onClick={() => setRejecting(true)}>{w.reject}</Button>}
          {change.verbs.includes('withdraw') && <Button onClick={() => act('withdraw', w.withdrawn)}>{w.withdraw}</Button>}
        </div>
      )}
      <ReasonModal open={rejecting} title={w.rejectTitle} busy={decide.isPending} onClose={() => setRejecting(false)} onConfirm={(why) => act('reject', w.rejected, why)} />
    </div>
  );
}
