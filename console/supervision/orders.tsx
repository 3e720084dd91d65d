import { Checkbox, DatePicker, Segmented, Select } from 'antd';
import dayjs from 'dayjs';
import { useText } from '../i18n/text.ts';
import { Loaded } from '../parts/loaded.tsx';
import { UnitPicker } from '../parts/unit-picker.tsx';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { OrdersTable } from './orders-table.tsx';
import { useSupervisions } from './queries.ts';
import { useSupervisionWords } from './words.ts';

/** 督办单 or 批示件: what is open first, by its deadline. The filter stands in the address. */
export function Orders({ kind }: { kind: 'order' | 'instruction' }) {
  const t = useText();
  const w = useSupervisionWords();
  const [{ state = 'open', level, unitId, overdue, from, to }, setFilter] = useUrlFilter(['state', 'level', 'unitId', 'overdue', 'from', 'to']);
  const found = useSupervisions({ kind, state: state === 'all' ? undefined : state, level, unitId, overdue, from, to });
  return (
    <>
      <div className="oversight-filter">
        <Segmented aria-label={w.state} value={state} onChange={(value) => setFilter({ state: value })} options={[{ value: 'open', label: w.open }, ...['issued', 'reported', 'closed', 'revoked'].map((value) => ({ value, label: t.supervisionState[value] })), { value: 'all', label: w.all }]} />
        {kind === 'order' && <Select aria-label={w.level} allowClear placeholder={w.level} style={{ width: 130 }} value={level} onChange={(value) => setFilter({ level: value })} options={['1', '2', '3'].map((value) => ({ value, label: w.levels[Number(value)] }))} />}
        <div style={{ width: 240 }}><UnitPicker value={unitId ?? null} onChange={(id) => setFilter({ unitId: id })} aria-label={w.unit} /></div>
        <DatePicker.RangePicker aria-label={w.issued} value={[from ? dayjs(from) : null, to ? dayjs(to) : null]} allowEmpty={[true, true]} placeholder={[w.from, w.to]} onChange={(range) => setFilter({ from: range?.[0]?.format('YYYY-MM-DD'), to: range?.[1]?.format('YYYY-MM-DD') })} />
        <Checkbox checked={overdue === '1'} onChange={(e) => setFilter({ overdue: e.target.checked ? '1' : '' })}>{w.overdueOnly}</Checkbox>
      </div>
      <Loaded query={found}>{({ items }) => <OrdersTable items={items} kind={kind} />}</Loaded>
    </>
  );
}
