import { Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { percent } from '../leader/figure-text.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import type { Filter } from '../tickets/filter-names.ts';
import { ChangeText } from './change-text.tsx';
import type { Trends } from './queries.ts';
import { ticketsBehind } from './tickets-behind.ts';
import { useTrendsWords } from './words.ts';

type Row = Trends['rows'][number];

/** What the span is made of: a name goes a level down, a number opens its tickets. */
export function TrendsTable({ trends, filter, onDeeper, mayList }: { trends: Trends; filter: Filter; onDeeper: (row: Row) => void; mayList: boolean }) {
  const w = useTrendsWords();
  const most = Math.max(1, ...trends.rows.map((r) => r.n));
  const columns: TableColumnsType<Row> = [
    { key: 'name', title: w.name, width: 220, render: (_, r) => (r.key !== '' && !r.rest ? <button type="button" className="link-button" title={w.deeper(r.name)} onClick={() => onDeeper(r)}>{r.name}</button> : r.name) },
    { key: 'bar', responsive: ['md'], render: (_, r) => <span className="bar-track" aria-hidden="true" style={{ display: 'block' }}><i style={{ width: `${(r.n / most) * 100}%` }} /></span> },
    { key: 'n', title: w.count, width: 96, align: 'right', render: (_, r) => (mayList && r.n > 0 ? <Link className="number" to={ticketsBehind(trends, filter, { by: trends.by, ...r })} aria-label={`${r.name} ${r.n} ${w.tickets}`}>{r.n.toLocaleString('zh-CN')}</Link> : <span className="number">{r.n.toLocaleString('zh-CN')}</span>) },
    { key: 'share', title: w.share, width: 84, align: 'right', responsive: ['md'], render: (_, r) => <span className="number">{percent(r.share)}</span> },
    { key: 'before', title: w.before, width: 96, align: 'right', responsive: ['md'], render: (_, r) => <span className="number">{r.before.toLocaleString('zh-CN')}</span> },
    { key: 'change', title: w.change, width: 104, align: 'right', render: (_, r) => <ChangeText now={r.n} before={r.before} change={r.change} /> },
  ];
  return <Table<Row> size="small" rowKey="key" columns={columns} dataSource={trends.rows} pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }} locale={{ emptyText: <EmptyState title={w.empty}>{w.emptyHint}</EmptyState> }} />;
}
