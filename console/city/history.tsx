import { Collapse, Tag } from 'antd';
import type { ChangeView, SheetView } from '../../ticketing/index.ts';
import { Moment } from '../parts/moment.tsx';
import { ProposalVerbs } from '../parts/proposal-verbs.tsx';
import { ChangedRows } from './changed-rows.tsx';
import { useChanges, useCityAct, useRows } from './queries.ts';
import { useCityWords } from './words.ts';

/** `proposed`: what waits for a second person, open to read and decide. `past`: what was decided, folded away. */
export function History({ sheet, only }: { sheet: SheetView; only: 'proposed' | 'past' }) {
  const w = useCityWords();
  const changes = useChanges(sheet.name);
  const items = (changes.data?.items ?? []).filter((c) => (c.state === 'proposed') === (only === 'proposed'));
  if (only === 'proposed') return items.length ? <section className="panel city-waiting" aria-label={w.waiting}><h2>{w.waiting}</h2>{items.map((c) => <One key={c.id} sheet={sheet} change={c} />)}</section> : null;
  return (
    <Collapse ghost items={[{
      key: 'past', label: `${w.history}（${items.length}）`,
      children: items.length ? items.map((c) => <One key={c.id} sheet={sheet} change={c} />) : <p className="quiet">{w.noHistory}</p>,
    }]} />
  );
}

function One({ sheet, change }: { sheet: SheetView; change: ChangeView }) {
  const w = useCityWords();
  const act = useCityAct<ChangeView>();
  const rows = useRows(sheet.name, undefined, 1);
  return (
    <article className="city-change">
      <header>
        <Tag variant="filled" color={change.state === 'proposed' ? 'gold' : 'default'} style={change.state === 'proposed' ? { color: '#6b4500' } : undefined}>{w.states[change.state]}</Tag>
        <b>{change.reason}</b>
        <span className="quiet">{w.proposedBy} {change.proposedByName} <Moment at={change.proposedAt} />{change.decidedByName && change.decidedAt && <> · {w.decidedBy} {change.decidedByName} <Moment at={change.decidedAt} /></>}{change.fileName && ` · ${w.file} ${change.fileName}`}{change.decision && `（${change.decision}）`}</span>
      </header>
      {rows.data && <ChangedRows sheet={sheet} changes={change.changes} all={change.added + change.changed} options={rows.data.options} />}
      <ProposalVerbs verbs={change.verbs} words={w} busy={act.isPending} ask={{ title: w.confirmTitle }} decide={(verb, input, then) => act.mutate({ path: `changes/${change.id}/${verb}`, input }, then)} />
    </article>
  );
}
