import { DatePicker, Table } from 'antd';
import dayjs from 'dayjs';
import { Link } from 'react-router';
import { daysAgo } from '../oversight/days.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Moment } from '../parts/moment.tsx';
import { usePlays, type CallFilter } from './queries.ts';
import { useCallWords } from './words.ts';

/** 收听记录: who listened to which call, when, from where and why. */
export function PlaysTable({ filter, onChange }: { filter: CallFilter; onChange: (change: { from?: string | undefined; to?: string | undefined }) => void }) {
  const w = useCallWords();
  const from = filter.from ?? daysAgo(29);
  const plays = usePlays({ from, to: filter.to });
  return (
    <>
      <div className="call-filters"><DatePicker.RangePicker aria-label={w.days} value={[dayjs(from), filter.to ? dayjs(filter.to) : null]} allowEmpty={[false, true]} onChange={(range) => onChange({ from: range?.[0]?.format('YYYY-MM-DD'), to: range?.[1]?.format('YYYY-MM-DD') })} /></div>
      <Loaded query={plays}>{({ items }) => (
        <Table size="small" rowKey="id" dataSource={items} pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }} scroll={{ x: 760 }} locale={{ emptyText: <EmptyState title={w.noPlays} /> }} columns={[
          { title: w.time, width: 130, render: (_, p) => <Moment at={p.at} /> },
          { title: w.who, width: 130, dataIndex: 'staffName' },
          { title: w.call, width: 200, render: (_, p) => <Link className="number" to={`/calls/${p.callNo}`}>{p.callNo}</Link> },
          { title: w.reason, dataIndex: 'reason', ellipsis: true },
          { title: w.address, width: 140, render: (_, p) => <span className="number">{p.address ?? '—'}</span> },
        ]} />
      )}</Loaded>
    </>
  );
}
