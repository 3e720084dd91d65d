import { DatePicker, Segmented, Table } from 'antd';
import dayjs from 'dayjs';
import { Link } from 'react-router';
import { useCards } from '../api/queries.ts';
import { useText } from '../i18n/text.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Moment } from '../parts/moment.tsx';
import { UnitPicker } from '../parts/unit-picker.tsx';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { daysAgo } from './days.ts';
import { useOversightWords } from './words.ts';

/** Yellow and red cards of a span of days. */
export function Cards() {
  const t = useText();
  const w = useOversightWords();
  const [{ from = daysAgo(6), to, unitId, colour }, setFilter] = useUrlFilter(['from', 'to', 'unitId', 'colour']);
  const cards = useCards({ from, to, unitId });
  return (
    <>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, marginBottom: 8 }}>
        <Segmented aria-label={w.kind} value={colour ?? ''} onChange={(value) => setFilter({ colour: value })} options={[{ value: '', label: t.common.all }, { value: 'red', label: w.red }, { value: 'yellow', label: w.yellow }]} />
        <DatePicker.RangePicker aria-label={w.issued} value={[dayjs(from), to ? dayjs(to) : null]} allowEmpty={[false, true]} placeholder={[w.from, w.to]} onChange={(range) => setFilter({ from: range?.[0]?.format('YYYY-MM-DD') ?? '', to: range?.[1]?.format('YYYY-MM-DD') ?? '' })} />
        <div style={{ width: 240 }}><UnitPicker value={unitId ?? null} onChange={(id) => setFilter({ unitId: id })} aria-label={t.common.unit} /></div>
      </div>
      <Loaded query={cards}>{({ items }) => (
        <Table
          size="small" rowKey={(c) => `${c.ticketNo} ${c.unitId} ${c.colour} ${c.issuedAt}`} pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }} dataSource={items.filter((c) => !colour || c.colour === colour)} scroll={{ x: 760 }} locale={{ emptyText: <EmptyState title={w.noCards} /> }}
          columns={[
            { title: w.kind, key: 'colour', width: 80, render: (_, c) => <span className="card-colour"><i style={{ background: c.colour === 'red' ? '#c41d1d' : '#e6a700' }} aria-hidden="true" />{w[c.colour]}</span> },
            { title: t.field.ticketNo, key: 'no', width: 150, render: (_, c) => <Link to={`/tickets/${c.ticketNo}`} className="number">{c.ticketNo}</Link> },
            { title: t.field.title, dataIndex: 'title', ellipsis: true },
            { title: t.common.unit, dataIndex: 'unitName', width: 200, ellipsis: true },
            { title: t.common.reason, dataIndex: 'reason', width: 180, ellipsis: true },
            { title: w.issued, key: 'at', width: 120, align: 'right', render: (_, c) => <Moment at={c.issuedAt} /> },
          ]}
        />
      )}</Loaded>
    </>
  );
}
