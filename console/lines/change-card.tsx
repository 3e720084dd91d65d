import { Moment } from '../parts/moment.tsx';
import { ProposalVerbs } from '../parts/proposal-verbs.tsx';
import { useDecide, type PhoneLineChangeView } from './queries.ts';
import { sayValue } from './say-value.ts';
import { useLineWords } from './words.ts';

/** One change: what was, what it becomes, who and why; with the decision, for those who may decide. */
export function ChangeCard({ change }: { change: PhoneLineChangeView }) {
  const w = useLineWords();
  const decide = useDecide();
  const fresh = Object.keys(change.before).length === 0;
  return (
    <div>
      {fresh ? <p>{w.founded}：{String(change.after.name)}；{sayValue(w, 'hours', change.after.hours)}</p> : (
        <ul className="line-diff">{Object.keys(change.after).map((field) => <li key={field}><b>{w.fields[field] ?? field}</b><span><span className="quiet">{w.from}</span> {sayValue(w, field, change.before[field])}</span><span><span className="quiet">{w.to}</span> {sayValue(w, field, change.after[field])}</span></li>)}</ul>
      )}
      <p className="quiet line-small">{w.by} {change.proposedByName} · <Moment at={change.proposedAt} />{change.decidedByName && <> · {w.decidedBy} {change.decidedByName} · <Moment at={change.decidedAt} /></>}<br />{change.reason}{change.decision && `（${change.decision}）`}</p>
      <ProposalVerbs verbs={change.verbs} words={w} busy={decide.isPending} confirming={decide.isPending && decide.variables?.verb === 'confirm'} decide={(verb, input, then) => decide.mutate({ id: change.id, verb, ...input }, then)} />
    </div>
  );
}
