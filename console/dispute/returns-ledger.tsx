import { Button, DatePicker, Table, Tooltip } from 'antd';
import dayjs from 'dayjs';
import { useText } from '../i18n/text.ts';
import { useLanguage } from '../i18n/language.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { UnitPicker } from '../parts/unit-picker.tsx';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { workingTime } from '../parts/working-time.ts';
import { useReturnLedger, type ReturnLedger } from './queries.ts';
import { ReturnsLines } from './returns-lines.tsx';
import { useDisputeWords } from './words.ts';
import './dispute.css';

type Counts = ReturnLedger['total'];
type Row = Counts & { unitId: string; unitName: string };
const states = ['approved', 'rejected', 'withdrawn', 'pending'] as const;

/** 退单台账: how many returns of each unit were proper, and whose the lost time is. A press on a figure shows the tickets behind it. */
export function ReturnsLedger() {
  const t = useText();
  const w = useDisputeWords();
  const { language } = useLanguage();
  const [{ from, to, unitId, state }, setFilter] = useUrlFilter(['from', 'to', 'unitId', 'state']);
  const ledger = useReturnLedger({ from, to });
  const time = (ms: number | null) => (ms === null ? '—' : workingTime(ms, language));
  const drill = (row: Row, what: string, n: number) => (n === 0 ? <span className="quiet">0</span>
    : <Button type="link" size="small" style={{ padding: 0 }} aria-label={`${row.unitName} ${w[what as 'asked']} ${n}`} aria-pressed={unitId === row.unitId && (state ?? 'asked') === what} onClick={() => setFilter({ unitId: row.unitId, state: what === 'asked' ? '' : what })}>{n}</Button>);
  return (
    <>
      <div className="dispute-tools">
        <Loaded query={ledger}>{(data) => <DatePicker.RangePicker aria-label={w.span} value={[dayjs(data.from), dayjs(data.to)]} allowClear={false} onChange={(range) => setFilter({ from: range?.[0]?.format('YYYY-MM-DD') ?? '', to: range?.[1]?.format('YYYY-MM-DD') ?? '' })} />}</Loaded>
        <div style={{ width: 260 }}><UnitPicker value={unitId ?? null} onChange={(id) => setFilter({ unitId: id, state: '' })} aria-label={t.common.unit} /></div>
      </div>
      <Loaded query={ledger}>{(data) => (
        <Table<Row>
          size="small" rowKey="unitId" dataSource={data.units} pagination={{ pageSize: 30, hideOnSinglePage: true, showSizeChanger: false }} scroll={{ x: 980 }} locale={{ emptyText: <EmptyState title={w.noReturns} /> }}
          rowClassName={(row) => (row.unitId === unitId ? 'ledger-chosen' : '')}
          columns={[
            { title: t.common.unit, key: 'unit', width: 220, ellipsis: true, render: (_, r) => r.unitName },
            { title: w.asked, key: 'asked', width: 70, align: 'right', sorter: (a, b) => a.asked - b.asked, render: (_, r) => drill(r, 'asked', r.asked) },
            ...states.map((s) => ({ title: w[s], key: s, width: s === 'approved' || s === 'rejected' ? 110 : 70, align: 'right' as const, sorter: (a: Row, b: Row) => a[s] - b[s], render: (_: unknown, r: Row) => drill(r, s, r[s]) })),
            { title: <Tooltip title={w.lostByUnitHint}><span tabIndex={0}>{w.lostByUnit}</span></Tooltip>, key: 'lostByUnit', width: 110, align: 'right', sorter: (a, b) => a.lostByUnitMs - b.lostByUnitMs, render: (_, r) => time(r.lostByUnitMs) },
            { title: <Tooltip title={w.lostByCentreHint}><span tabIndex={0}>{w.lostByCentre}</span></Tooltip>, key: 'lostByCentre', width: 110, align: 'right', sorter: (a, b) => a.lostByCentreMs - b.lostByCentreMs, render: (_, r) => time(r.lostByCentreMs) },
            { title: w.median, key: 'median', width: 130, align: 'right', render: (_, r) => time(r.medianDecisionMs) },
            { title: w.reasons, key: 'reasons', ellipsis: true, render: (_, r) => r.reasons.map((x) => `${x.reasonName} ${x.count}`).join('、') },
          ]}
          summary={() => data.units.length > 1 && <Total counts={data.total} time={time} label={w.total} />}
        />
      )}</Loaded>
      {unitId && <ReturnsLines span={{ from, to, unitId }} state={state} onState={(next) => setFilter({ state: next })} onClose={() => setFilter({ unitId: '', state: '' })} />}
    </>
  );
}

const Total = ({ counts: c, time, label }: { counts: Counts; time: (ms: number | null) => string; label: string }) => (
  <Table.Summary.Row className="ledger-total">
    <Table.Summary.Cell index={0}>{label}</Table.Summary.Cell>
    {[c.asked, c.approved, c.rejected, c.withdrawn, c.pending, time(c.lostByUnitMs), time(c.lostByCentreMs), time(c.medianDecisionMs)].map((value, i) => <Table.Summary.Cell key={i} index={i + 1} align="right">{value}</Table.Summary.Cell>)}
    <Table.Summary.Cell index={9}>{c.reasons.map((x) => `${x.reasonName} ${x.count}`).join('、')}</Table.Summary.Cell>
  </Table.Summary.Row>
);
