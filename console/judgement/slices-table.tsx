import { Table } from 'antd';
import type { QualityView, Tally } from './queries.ts';
import { percent, shareOf } from './share-text.ts';
import { useJudgementWords } from './words.ts';

type Slice = QualityView['channels'][number];
/** So many decided tickets, and so many percentage points from the whole, are worth a look. */
const enough = 50;
const wide = 0.05;

/** Is it as right for those who write as for those who call, and in each district? */
export function SlicesTable({ title, slices, total }: { title: string; slices: readonly Slice[]; total: Tally }) {
  const w = useJudgementWords();
  const all = shareOf(total.kept, total.decided);
  const far = (s: Slice) => all !== null && s.decided >= enough && Math.abs(s.kept / s.decided - all) >= wide;
  return (
    <Table<Slice> size="small" rowKey="code" dataSource={[...slices]} pagination={false} scroll={{ x: 360 }} columns={[
      { key: 'name', title, dataIndex: 'name' },
      { key: 'decided', title: w.decided, width: 76, align: 'right', render: (_, s) => <span className="number">{s.decided}</span> },
      { key: 'accuracy', title: w.accuracy, width: 104, align: 'right', render: (_, s) => <span className={far(s) ? 'number judgement-far' : 'number'} title={far(s) ? w.wide : undefined}>{far(s) && <span aria-label={w.wide}>! </span>}{percent(shareOf(s.kept, s.decided))}</span> },
      { key: 'auto', title: w.autoShare, width: 116, align: 'right', render: (_, s) => <span className="number">{percent(shareOf(s.auto, s.advised), 0)}</span> },
    ]} />
  );
}
