import { Table, Tag } from 'antd';
import type { LineView } from '../../ticketing/index.ts';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { LineDetail } from './line-detail.tsx';
import { useLine, useLines } from './queries.ts';
import { useHotlineWords } from './words.ts';
import './hotlines.css';

/** 热线管理: the lines side by side, and the one chosen in full below. */
export default function HotlinesPage() {
  const w = useHotlineWords();
  const lines = useLines();
  const [{ line }, setFilter] = useUrlFilter(['line']);
  const chosen = line ?? lines.data?.items[0]?.number;
  const detail = useLine(chosen);
  const share = (n: number | null) => (n === null ? w.none : `${(n * 100).toFixed(1)}%`);
  return (
    <Page title={w.title}>
      <Loaded query={lines}>{({ items }) => (
        <Table<LineView>
          className="panel" size="small" rowKey="number" dataSource={items} pagination={false} scroll={{ x: 860 }} rowClassName={(l) => (l.number === chosen ? 'line-chosen' : '')}
          columns={[
            { title: w.line, render: (_, l) => <button type="button" className="line-pick" aria-pressed={l.number === chosen} onClick={() => setFilter({ line: l.number })}><span className="number">{l.number}</span> {l.name}</button> },
            { title: w.owner, dataIndex: 'ownerUnitName' },
            { title: w.mode, render: (_, l) => <>{l.mode && `${w.intakeModes[l.mode.intakeMode]} · ${w.processModes[l.mode.processMode]}`}{l.proposal && <Tag variant="filled" color="gold" style={{ marginLeft: 8, color: '#6b4500' }}>{w.states.proposed}</Tag>}</> },
            { title: w.registered, align: 'right', className: 'number', render: (_, l) => l.stats.registered },
            { title: w.open, align: 'right', className: 'number', render: (_, l) => l.stats.open },
            { title: w.closed, align: 'right', className: 'number', render: (_, l) => l.stats.closed },
            { title: w.onTime, align: 'right', className: 'number', render: (_, l) => share(l.stats.onTimeRate) },
            { title: w.satisfied, align: 'right', className: 'number', render: (_, l) => share(l.stats.satisfaction) },
          ]}
        />
      )}</Loaded>
      {chosen && <div style={{ marginTop: 12 }}><Loaded query={detail}>{(data) => <LineDetail key={data.number} line={data} />}</Loaded></div>}
    </Page>
  );
}
