import { DatePicker, Segmented, Table, Tag } from 'antd';
import dayjs from 'dayjs';
import { Link } from 'react-router';
import { useCards } from '../api/queries.ts';
import { useText } from '../i18n/text.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Moment } from '../parts/moment.tsx';
import { UnitPicker } from '../parts/unit-picker.tsx';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { aboutNo, aboutPath } from '../supervision/about.ts';
import { useSupervisionWords } from '../supervision/words.ts';
import { daysAgo } from './days.ts';
import { useOversightWords } from './words.ts';

/** Yellow and red cards of a span of days. */
export function Cards() {
  const t = useText();
  const w = useOversightWords();
  const [{ from = daysAgo(6), to, unitId, colour, standing }, setFilter] = useUrlFilter(['from', 'to', 'unitId', 'colour', 'standing']);
  const s = useSupervisionWords();
  const cards = useCards({ from, to, unitId, standing });
  return (
    <>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, marginBottom: 8 }}>
        <Segmented aria-label={w.kind} value={colour ?? ''} onChange={(value) => setFilter({ colour: value })} options={[{ value: '', label: t.common.all }, { value: 'red', label: w.red }, { value: 'yellow', label: w.yellow }]} />
        <Segmented aria-label={s.appeal} value={standing ?? ''} onChange={(value) => setFilter({ standing: value })} options={Object.entries(s.standing).map(([value, label]) => ({ value, label }))} />
        <DatePicker.RangePicker aria-label={w.issued} value={[dayjs(from), to ? dayjs(to) : null]} allowEmpty={[false, true]} placeholder={[w.from, w.to]} onChange={(range) => setFilter({ from: range?.[0]?.format('YYYY-MM-DD') ?? '', to: range?.[1]?.format('YYYY-MM-DD') ?? '' })} />
        <div style={{ width: 240 }}><UnitPicker value={unitId ?? null} onChange={(id) => setFilter({ unitId: id })} aria-label={t.common.unit} /></div>
      </div>
      <Loaded query={cards}>{({ items }) => (
        <Table
          size="small" rowKey="id" pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }} dataSource={items.filter((c) => !colour || c.colour === colour)} scroll={{ x: 1060 }} locale={{ emptyText: <EmptyState title={w.noCards} /> }}
          columns={[
            { title: w.kind, key: 'colour', width: 80, render: (_, c) => <span className="card-colour"><i style={{ background: c.withdrawnAt ? '#d9dee5' : c.colour === 'red' ? '#c41d1d' : '#e6a700' }} aria-hidden="true" /><span style={c.withdrawnAt ? { textDecoration: 'line-through' } : undefined}>{w[c.colour]}</span></span> },
            { title: t.field.ticketNo, key: 'no', width: 150, render: (_, c) => <Link to={aboutPath(c)} className="number">{aboutNo(c)}</Link> },
            { title: t.field.title, dataIndex: 'title', ellipsis: true },
            { title: t.common.unit, dataIndex: 'unitName', width: 200, ellipsis: true },
            { title: t.common.reason, key: 'reason', width: 200, ellipsis: true, render: (_, c) => (c.faultName ? `${c.faultName}：${c.reason}` : c.reason) },
            { title: s.answered, dataIndex: 'answer', width: 150, ellipsis: true },
            { title: s.appeal, key: 'appeal', width: 130, render: (_, c) => (c.withdrawnAt ? <Tag variant="filled">{s.withdrawn}</Tag> : c.appeal ? <Link to={aboutPath(c)}>{c.appeal.state === 'pending' ? s.decideAppeal : c.appeal.stateName}</Link> : <span className="quiet">—</span>) },
            { title: s.byWhom, dataIndex: 'issuedByName', width: 80, ellipsis: true },
            { title: w.issued, key: 'at', width: 120, align: 'right', render: (_, c) => <Moment at={c.issuedAt} /> },
          ]}
        />
      )}</Loaded>
    </>
  );
}
