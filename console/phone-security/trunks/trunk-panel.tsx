import { useState } from 'react';
import { Button, Table, Tag } from 'antd';
import type { TrunkView } from '../../../telephony/index.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Moment } from '../../parts/moment.tsx';
import { useUrlFilter } from '../../parts/use-url-filter.ts';
import { DecideBar } from '../decide-bar.tsx';
import { PastChanges } from '../past-changes.tsx';
import { useTrunks } from '../queries.ts';
import { useSecurityWords } from '../words.ts';
import { TrunkFacts } from './trunk-facts.tsx';
import { TrunkForm } from './trunk-form.tsx';
import { useTrunkWords } from './words.ts';

/** Trunks beside each other, and the one chosen in full below. */
export function TrunkPanel() {
  const s = useSecurityWords();
  const w = useTrunkWords();
  const [{ trunk }, setFilter] = useUrlFilter(['trunk']);
  const [adding, setAdding] = useState(false);
  return (
    <Loaded query={useTrunks()}>{({ items, mayPropose }) => {
      const chosen = items.find((i) => i.name === trunk) ?? items[0];
      return (
        <>
          <p className="quiet">{s.twoPeople}</p>
          <section className="panel section" aria-label={s.tabs.trunks}>
            <h2>{s.tabs.trunks}{mayPropose && !adding && <Button onClick={() => setAdding(true)}>{w.add}</Button>}</h2>
            {items.length === 0 ? <EmptyState title={w.empty}>{w.emptyHint}</EmptyState> : (
              <Table<TrunkView>
                size="small" rowKey="name" dataSource={items} pagination={false} scroll={{ x: 820 }} rowClassName={(t) => (t === chosen ? 'ps-chosen' : '')}
                columns={[
                  { title: w.title, render: (_, t) => <><button type="button" className="ps-pick" aria-pressed={t === chosen} onClick={() => { setFilter({ trunk: t.name }); setAdding(false); }}>{(t.current ?? t.proposal!.settings).title}</button>{t.proposal && <Tag variant="filled" color="gold" style={{ marginLeft: 8, color: '#6b4500' }}>{s.states.proposed}</Tag>}</> },
                  { title: w.health, render: (_, t) => (t.current ? <span className={`ps-health ${t.health.state}`}>{w.states[t.health.state]}</span> : s.none) },
                  { title: w.contact, render: (_, t) => (t.current ?? t.proposal!.settings).contact },
                  { title: w.numbers, render: (_, t) => (t.current ?? t.proposal!.settings).numbers.join('、') },
                  { title: w.carried, render: (_, t) => (t.current ?? t.proposal!.settings).prefixes.map((p) => p || w.everyNumber).join('、') },
                  { title: w.priority, align: 'right', render: (_, t) => (t.current ?? t.proposal!.settings).priority },
                  { title: w.lastIn, render: (_, t) => <Moment at={t.health.lastInAt} /> },
                  { title: w.lastOut, render: (_, t) => <><Moment at={t.health.lastOutAt} />{t.health.lastCause && <div className="quiet ps-small">{s.causes[t.health.lastCause] ?? t.health.lastCause}{t.health.failures > 1 && `，${w.failures(t.health.failures)}`}</div>}</> },
                ]}
              />
            )}
          </section>
          {adding && <section className="panel section" aria-label={w.add}><h2>{w.addTitle}</h2><TrunkForm trunk={null} onDone={() => setAdding(false)} /></section>}
          {chosen && !adding && <Trunk key={chosen.name} trunk={chosen} mayPropose={mayPropose} />}
        </>
      );
    }}</Loaded>
  );
}

function Trunk({ trunk, mayPropose }: { trunk: TrunkView; mayPropose: boolean }) {
  const s = useSecurityWords();
  const w = useTrunkWords();
  const [changing, setChanging] = useState(false);
  const { current, proposal } = trunk;
  return (
    <>
      {proposal && <section className="panel section" aria-label={s.waiting}><h2>{s.waiting}</h2><TrunkFacts trunk={proposal.settings} before={current} /><DecideBar change={proposal} path="/api/trunks/changes" /></section>}
      {changing ? <section className="panel section" aria-label={w.change}><h2>{w.changeTitle(current!.title)}</h2><TrunkForm trunk={current} onDone={() => setChanging(false)} /></section>
        : current && <section className="panel section" aria-label={current.title}><h2>{current.title}{mayPropose && !proposal && <Button onClick={() => setChanging(true)}>{w.change}</Button>}</h2><TrunkFacts trunk={current} /></section>}
      <section className="panel section" aria-label={s.history}><h2>{s.history}</h2><PastChanges changes={trunk.history} /></section>
    </>
  );
}
