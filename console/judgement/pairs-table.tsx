import { Table } from 'antd';
import { Link } from 'react-router';
import { EmptyState } from '../parts/empty-state.tsx';
import type { QualityView } from './queries.ts';
import { useJudgementWords } from './words.ts';

type Pair = QualityView['pairs'][number];

/** Where the catalogue, a precedent or a model should be mended first. */
export function PairsTable({ pairs }: { pairs: readonly Pair[] }) {
  const w = useJudgementWords();
  if (!pairs.length) return <EmptyState title={w.noPairs} />;
  return (
    <Table<Pair> size="small" rowKey={(p) => `${p.advisedUnitId} ${p.keptUnitId}`} dataSource={[...pairs]} pagination={{ pageSize: 8, hideOnSinglePage: true, size: 'small', showSizeChanger: false }} scroll={{ x: 560 }} columns={[
      { key: 'pair', title: `${w.pairAdvised} → ${w.pairKept}`, render: (_, p) => <>{p.advisedName} <span className="quiet">→</span> <b>{p.keptName}</b></> },
      { key: 'n', title: w.times, width: 64, align: 'right', render: (_, p) => <span className="number">{p.n}</span> },
      { key: 'tickets', title: w.examples, width: 220, render: (_, p) => (p.tickets.length ? p.tickets.map((t) => <div key={t.ticketNo} className="clip judgement-example"><Link to={`/tickets/${t.ticketNo}`} title={t.ticketNo}>{t.title}</Link></div>) : <span className="quiet">{w.noExamples}</span>) },
    ]} />
  );
}
