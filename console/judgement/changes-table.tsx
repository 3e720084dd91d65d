import { Table } from 'antd';
import type { QualityView } from './queries.ts';
import { percent, points, shareOf } from './share-text.ts';
import { useJudgementWords } from './words.ts';

type Row = QualityView['models'][number] & { key: string; kind: 'model' | 'policy'; shown: string; before?: QualityView['models'][number] };

/** What each model and each policy changed: its figures beside those of the one before. */
export function ChangesTable({ view }: { view: QualityView }) {
  const w = useJudgementWords();
  const rows = (kind: Row['kind'], list: QualityView['models']): Row[] => list.map((row, i) => ({
    ...row, key: `${kind} ${row.name}`, kind, shown: kind === 'model' ? `${i + 1} · ${row.name}` : w.version(row.name), ...(i > 0 ? { before: list[i - 1]! } : {}),
  })).toReversed();
  const accuracy = (t: { kept: number; decided: number }) => shareOf(t.kept, t.decided);
  const returned = (t: { cameBack: number; autoDecided: number }) => shareOf(t.cameBack, t.autoDecided);
  const withChange = (now: number | null, before: number | null | undefined) => <span className="number">{percent(now)}{before !== undefined && points(now, before) && <span className="quiet">（{points(now, before)}）</span>}</span>;
  return (
    <Table<Row> size="small" rowKey="key" dataSource={[...rows('model', view.models), ...rows('policy', view.policies)]} pagination={{ pageSize: 10, hideOnSinglePage: true, size: 'small', showSizeChanger: false }} scroll={{ x: 860 }} columns={[
      { key: 'name', title: w.name, width: 260, render: (_, r) => <><span className="quiet">{r.kind === 'model' ? w.kindModel : w.kindPolicy}</span> {r.shown}</> },
      { key: 'since', title: w.sinceUntil, width: 132, render: (_, r) => <span className="number">{r.since.slice(5)} – {r.until.slice(5)}</span> },
      { key: 'decided', title: w.decided, width: 72, align: 'right', render: (_, r) => <span className="number">{r.decided}</span> },
      { key: 'accuracy', title: w.accuracy, width: 136, align: 'right', render: (_, r) => withChange(accuracy(r), r.before && accuracy(r.before)) },
      { key: 'auto', title: w.autoShare, width: 136, align: 'right', render: (_, r) => withChange(shareOf(r.auto, r.advised), r.before && shareOf(r.before.auto, r.before.advised)) },
      { key: 'returned', title: w.autoReturned, width: 136, align: 'right', render: (_, r) => withChange(returned(r), r.before && returned(r.before)) },
    ]} />
  );
}
