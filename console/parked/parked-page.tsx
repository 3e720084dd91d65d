import { useMemo } from 'react';
import { Segmented, Select, Table, Tag } from 'antd';
import { Link } from 'react-router';
import type { ParkedLine } from '../../ticketing/index.ts';
import { useCity } from '../api/queries.ts';
import { useText } from '../i18n/text.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Moment } from '../parts/moment.tsx';
import { Page } from '../parts/page.tsx';
import { RegionCascader } from '../parts/region-cascader.tsx';
import { UnitPicker } from '../parts/unit-picker.tsx';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { useParked } from '../waiting/queries.ts';
import { dayOf } from '../waiting/day.ts';
import { useWaitingWords } from '../waiting/words.ts';
import '../waiting/waiting.css';

/** 挂账台账: what was promised for later, by when it is looked at again. The next one stands first; every row leads to its ticket. */
export default function ParkedPage() {
  const t = useText();
  const w = useWaitingWords();
  const [{ state = 'open', unitId, regionCode, reasonCode, soon }, setFilter] = useUrlFilter(['state', 'unitId', 'regionCode', 'reasonCode', 'soon']);
  const ledger = useParked({ state, unitId, regionCode, reasonCode, soon });
  const counts = ledger.data?.counts;
  const city = useCity();
  const reasons = useMemo(() => Object.entries(city.data?.words.requestReason.park ?? {}).map(([value, label]) => ({ value, label: counts?.byReason.some((r) => r.code === value) ? `${label}（${counts.byReason.find((r) => r.code === value)!.n}）` : label })), [city.data, counts]);
  const isOpen = state === 'open';
  return (
    <Page title={w.ledger} tools={counts && <span>{w.open} <b className="number">{w.counted(counts.open)}</b> · {w.soon} <b className="number">{w.counted(counts.soon)}</b>{counts.overdue > 0 && <b style={{ color: '#c41d1d' }}> · ✕ {w.overdue} {w.counted(counts.overdue)}</b>}</span>}>
      <div className="parked-tools">
        <Segmented aria-label={t.field.state} value={state} onChange={(value) => setFilter({ state: value === 'open' ? '' : String(value), soon: '' })} options={[{ value: 'open', label: w.open }, { value: 'ended', label: w.ended }]} />
        {isOpen && <Segmented aria-label={w.nextReview} value={soon ?? ''} onChange={(value) => setFilter({ soon: String(value) })} options={[{ value: '', label: t.common.all }, { value: '1', label: w.soon }]} />}
        <Select aria-label={w.reasonCode} value={reasonCode ?? ''} onChange={(value) => setFilter({ reasonCode: value })} options={[{ value: '', label: w.allReasons }, ...reasons]} style={{ width: 200 }} />
        <div style={{ width: 220 }}><RegionCascader value={regionCode ?? null} onChange={(code) => setFilter({ regionCode: code ?? '' })} aria-label={w.place} /></div>
        <div style={{ width: 240 }}><UnitPicker value={unitId ?? null} onChange={(id) => setFilter({ unitId: id })} aria-label={w.unit} /></div>
      </div>
      <Loaded query={ledger}>{({ items }) => (
        <Table<ParkedLine>
          size="small" rowKey={(r) => `${r.ticketNo} ${r.parkedAt}`} dataSource={items} pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }} scroll={{ x: 1180 }} locale={{ emptyText: <EmptyState title={isOpen ? w.noneOpen : w.noneEnded} /> }}
          columns={[
            { title: isOpen ? w.nextReview : w.endedAt, key: 'when', width: 150, render: (_, r) => (isOpen ? <Review line={r} /> : r.endedAt && <Moment at={r.endedAt} />) },
            { title: t.field.title, key: 'title', width: 240, render: (_, r) => <><Link to={`/tickets/${r.ticketNo}`}>{r.title}</Link><div className="quiet">{r.regionName}</div></> },
            { title: w.unit, dataIndex: 'unitName', width: 170 },
            { title: w.reasonCode, key: 'reason', width: 110, render: (_, r) => <Tag variant="outlined">{r.reasonName}</Tag> },
            { title: w.plan, key: 'plan', render: (_, r) => <div className="parked-plan"><span>{r.plan}</span><span className="quiet">{w.conditionIs}：{r.condition}</span>{r.progress && <span className="quiet">{w.lastProgress}：{r.progress}</span>}</div> },
            { title: w.since, key: 'since', width: 110, render: (_, r) => dayOf(0, r.parkedAt) },
            isOpen ? { title: w.times, key: 'times', width: 150, align: 'right' as const, render: (_: unknown, r: ParkedLine) => <span className="number">{w.timesLeft(r.reviews, r.reviewsLeft)}</span> } : { title: w.endedWhy, dataIndex: 'endedWhy', width: 180 },
          ]}
        />
      )}</Loaded>
    </Page>
  );
}

const WEEK_MS = 7 * 86_400_000;

/** The day, and a mark that does not rest on colour alone. */
function Review({ line }: { line: ParkedLine }) {
  const w = useWaitingWords();
  const near = Date.parse(line.reviewAt) - Date.now() < WEEK_MS;
  return <span style={line.overdue ? { color: '#c41d1d', fontWeight: 600 } : near ? { color: '#6b4500', fontWeight: 600 } : undefined}>{dayOf(0, line.reviewAt)}{line.overdue ? <div>✕ {w.overdue}</div> : near && <div>▲ {w.soon}</div>}</span>;
}
