import { useState } from 'react';
import { Button, Collapse, Popconfirm, Tag } from 'antd';
import type { ChangeView, SheetView } from '../../ticketing/index.ts';
import { useText } from '../i18n/text.ts';
import { Moment } from '../parts/moment.tsx';
import { ReasonModal } from '../parts/reason-modal.tsx';
import { useTell } from '../parts/use-tell.ts';
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
  const t = useText();
  const w = useCityWords();
  const tell = useTell();
  const act = useCityAct<ChangeView>();
  const rows = useRows(sheet.name, undefined, 1);
  const [rejecting, setRejecting] = useState(false);
  const decide = (verb: string, done: string, decision?: string) => act.mutate({ path: `changes/${change.id}/${verb}`, input: decision ? { decision } : {} }, { onSuccess: () => { tell.done(done); setRejecting(false); }, onError: tell.failed });
  return (
    <article className="city-change">
      <header>
        <Tag variant="filled" color={change.state === 'proposed' ? 'gold' : 'default'} style={change.state === 'proposed' ? { color: '#6b4500' } : undefined}>{w.states[change.state]}</Tag>
        <b>{change.reason}</b>
        <span className="quiet">{w.proposedBy} {change.proposedByName} <Moment at={change.proposedAt} />{change.decidedByName && change.decidedAt && <> · {w.decidedBy} {change.decidedByName} <Moment at={change.decidedAt} /></>}{change.fileName && ` · ${w.file} ${change.fileName}`}{change.decision && `（${change.decision}）`}</span>
      </header>
      {rows.data && <ChangedRows sheet={sheet} changes={change.changes} all={change.added + change.changed} options={rows.data.options} />}
      {change.verbs.length > 0 && (
        <div className="verb-bar">
          {change.verbs.includes('confirm') && <Popconfirm title={w.confirmTitle} onConfirm={() => decide('confirm', w.confirmed)} okText={t.common.confirm} cancelText={t.common.cancel}><Button type="primary" loading={act.isPending}>{w.confirm}</Button></Popconfirm>}
          {change.verbs.includes('reject') && <Button onClick={() => setRejecting(true)}>{w.reject}</Button>}
          {change.verbs.includes('withdraw') && <Button onClick={() => decide('withdraw', w.withdrawn)}>{w.withdraw}</Button>}
        </div>
      )}
      <ReasonModal open={rejecting} title={w.rejectTitle} busy={act.isPending} onClose={() => setRejecting(false)} onConfirm={(why) => decide('reject', w.rejected, why)} />
    </article>
  );
}
