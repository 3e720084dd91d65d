import { useState } from 'react';
import { Button, Drawer, Table, Tag } from 'antd';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { shortMoment } from '../parts/time.ts';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { ChangeCard } from './change-card.tsx';
import { LineDrawer } from './line-drawer.tsx';
import { LineForm } from './line-form.tsx';
import { Since } from './since.tsx';
import { useLines, type PhoneLineView } from './queries.ts';
import { useLineWords } from './words.ts';

/** The lines side by side with what goes on now; one opens in a drawer. */
export function LinesTab() {
  const w = useLineWords();
  const lines = useLines();
  const [{ line }, setFilter] = useUrlFilter(['line']);
  const [adding, setAdding] = useState(false);
  const share = (part: number, whole: number) => (whole ? `${((part / whole) * 100).toFixed(1)}%` : w.none);
  return (
    <Loaded query={lines}>{(data) => (
      <>
        {data.proposedNew.map((change) => <section key={change.id} className="panel line-card" aria-label={w.waitingChange}><h2>{w.addTitle} {change.key}</h2><ChangeCard change={change} /></section>)}
        <Table<PhoneLineView>
          className="panel" size="small" rowKey="number" dataSource={data.items} pagination={false} scroll={{ x: 980 }} locale={{ emptyText: <EmptyState title={w.noLines}>{w.noLinesHint}</EmptyState> }}
          title={data.mayChange ? () => <div className="line-table-head"><span className="quiet">{w.fourEyes}</span><Button onClick={() => setAdding(true)}>{w.add}</Button></div> : undefined}
          columns={[
            { title: w.line, render: (_, l) => <button type="button" className="line-open" onClick={() => setFilter({ line: l.number })}><span className="number">{l.number}</span> {l.name}</button> },
            { title: w.state, render: (_, l) => <><LineState line={l} />{l.proposal && <Tag variant="filled" color="gold" style={{ color: '#6b4500' }}>{w.proposed}</Tag>}</> },
            { title: w.waiting, align: 'right', className: 'number', render: (_, l) => <>{l.live.waiting > 0 ? <b>{l.live.waiting}</b> : 0}{l.live.longestSince && <div className="quiet line-small">{w.longest} <Since at={l.live.longestSince} /></div>}</> },
            { title: w.talking, align: 'right', className: 'number', render: (_, l) => l.live.talking },
            { title: w.agents, align: 'right', className: 'number', render: (_, l) => <span className={l.live.agents === 0 ? 'line-warn' : ''}>{w.free(l.live.free, l.live.agents)}</span> },
            { title: w.today, align: 'right', className: 'number', render: (_, l) => `${l.live.answered}/${l.live.offered}` },
            { title: w.in15, align: 'right', className: 'number', render: (_, l) => share(l.live.within15, l.live.offered) },
            { title: w.abandoned, align: 'right', className: 'number', render: (_, l) => l.live.abandoned },
            { title: w.priority, align: 'right', className: 'number', dataIndex: 'priority' },
            { title: w.weight, align: 'right', className: 'number', dataIndex: 'weight' },
          ]}
        />
        {line && data.items.some((l) => l.number === line) && <LineDrawer number={line} choices={data} onClose={() => setFilter({ line: '' })} />}
        <Drawer open={adding} onClose={() => setAdding(false)} title={w.addTitle} size="min(720px, 100vw)" destroyOnHidden>{data.items[0] && <LineForm line={{ ...data.items[0], number: '', name: '' }} choices={data} fresh onDone={() => setAdding(false)} />}</Drawer>
      </>
    )}</Loaded>
  );
}

export function LineState({ line }: { line: PhoneLineView }) {
  const w = useLineWords();
  if (line.closed) return <Tag variant="filled">{line.closed.why === 'inactive' ? w.inactive : <>{w.closed}{line.closed.opensAt && <> · {shortMoment(line.closed.opensAt)} {w.opensAt}</>}</>}</Tag>;
  return <Tag variant="filled" color={line.night ? 'purple' : 'green'}>{line.night ? w.night : w.open}</Tag>;
}

