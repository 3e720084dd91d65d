import { Button, Segmented, Table } from 'antd';
import { useNavigate } from 'react-router';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Moment } from '../parts/moment.tsx';
import { useNarrow } from '../parts/use-narrow.ts';
import { useTell } from '../parts/use-tell.ts';
import { useSession } from '../shell/session.tsx';
import { useGaps, useSettleGap } from './queries.ts';
import type { KnowledgeGap, KnowledgeGaps } from './views.ts';
import { useKnowledgeWords } from './words.ts';

const spans = ['7', '30', '90'];

/** 查无结果: what people asked and did not find, most often asked first, with what to do about it. */
export function GapList({ days, onDays }: { days: string; onDays: (days: string) => void }) {
  const w = useKnowledgeWords();
  const tell = useTell();
  const navigate = useNavigate();
  const narrow = useNarrow();
  const { roles } = useSession();
  const gaps = useGaps(days, true);
  const settle = useSettleGap();
  const editor = roles.some((r) => r === 'kbEditor' || r === 'kbReviewer');
  const writes = roles.some((r) => r === 'kbEditor' || r === 'unitKbOwner');
  const actions = (g: KnowledgeGap) => (
    <span className="kb-actions">
      {writes && <Button size="small" onClick={() => void navigate(`/knowledge/new?question=${encodeURIComponent(g.text)}`)}>{w.gapWrite}</Button>}
      {editor && <Button size="small" loading={settle.isPending && settle.variables === g.text} onClick={() => settle.mutate(g.text, { onSuccess: () => tell.done(w.settled), onError: tell.failed })}>{w.gapSettle}</Button>}
    </span>
  );
  const from = (g: KnowledgeGap) => g.sources.map((s) => w.gapSources[s] ?? s).join('、');
  return (
    <Loaded query={gaps}>
      {(data) => (
        <>
          <Figures figures={data.figures} />
          <div className="kb-filters"><Segmented aria-label={w.gapLast} value={days} onChange={(d) => onDays(d)} options={spans.map((d) => ({ value: d, label: w.days(Number(d)) }))} /></div>
          {!data.items.length ? <div className="panel"><EmptyState title={w.gapNone}>{w.gapNoneHint}</EmptyState></div> : narrow ? (
            <div className="kb-hits">{data.items.map((g) => <article key={g.text} className="panel kb-card"><h2>{g.text}</h2><p className="quiet">{w.gapZero} {g.zero} · {w.gapNoClick} {g.noClick} · {from(g)} · <Moment at={g.lastAt} /></p>{actions(g)}</article>)}</div>
          ) : (
            <Table size="small" rowKey="text" dataSource={data.items} pagination={false} columns={[
              { title: w.gap, dataIndex: 'text' },
              { title: w.gapZero, dataIndex: 'zero', width: 90, align: 'right' },
              { title: w.gapNoClick, dataIndex: 'noClick', width: 130, align: 'right' },
              { title: w.gapSearches, dataIndex: 'searches', width: 90, align: 'right' },
              { title: w.gapNow, key: 'now', width: 100, align: 'right', render: (_, g) => (g.findsNow ? g.findsNow : '—') },
              { title: w.gapFrom, key: 'from', width: 110, render: (_, g) => <span className="quiet">{from(g)}</span> },
              { title: w.gapLast, key: 'last', width: 110, render: (_, g) => <Moment at={g.lastAt} /> },
              { title: w.gapAct, key: 'act', width: 190, render: (_, g) => actions(g) },
            ]} />
          )}
        </>
      )}
    </Loaded>
  );
}

function Figures({ figures: f }: { figures: KnowledgeGaps['figures'] }) {
  const { figures: w } = useKnowledgeWords();
  const rows: [string, string][] = [[w.searches, String(f.searches)], [w.hitRate, f.hitRate === null ? '—' : `${Math.round(f.hitRate * 1000) / 10}%`], [w.zero, String(f.zero)], [w.noClick, String(f.noClick)]];
  return <dl className="panel kb-figures">{rows.map(([name, value]) => <div key={name}><dt>{name}</dt><dd className="number" style={{ textAlign: 'left' }}>{value}</dd></div>)}</dl>;
}
