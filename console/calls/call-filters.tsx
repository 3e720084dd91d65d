import { useRef, useState } from 'react';
import { DatePicker, Input, Segmented, Select, Tag, type InputRef } from 'antd';
import dayjs from 'dayjs';
import { useCity } from '../api/queries.ts';
import { useTell } from '../parts/use-tell.ts';
import { useShortcut } from '../shell/shortcuts.tsx';
import { useFindNumber, type CallFilter } from './queries.ts';
import { useCallWords } from './words.ts';

export const filterNames = ['view', 'from', 'to', 'line', 'staffId', 'direction', 'way', 'purpose', 'outcome', 'live', 'caller', 'ticketNo', 'recorded', 'checked', 'held', 'deletedFrom', 'deletedTo', 'counted', 'hour'] as const;
type Change = Partial<Record<(typeof filterNames)[number], string | undefined>>;

/** What the list shows. In the address, and a number only as what cannot be read. @param masked of the number that is filtered by, once known */
export function CallFilters({ filter, masked, agentName, all, onChange }: { filter: CallFilter; masked: string | null; agentName: string | null; all: boolean; onChange: (change: Change) => void }) {
  const w = useCallWords();
  const tell = useTell();
  const city = useCity();
  const find = useFindNumber();
  const search = useRef<InputRef>(null);
  const [typed, setTyped] = useState('');
  useShortcut('/', w.search, () => search.current?.focus());
  const seek = (number: string) => { if (number.trim()) find.mutate(number.trim(), { onSuccess: ({ caller }) => { setTyped(''); onChange({ caller, from: undefined, to: undefined }); }, onError: tell.failed }); };
  const lines = city.data?.hotlines ?? [];
  return (
    <div className="call-filters">
      <DatePicker.RangePicker aria-label={w.days} value={[filter.from ? dayjs(filter.from) : null, filter.to ? dayjs(filter.to) : null]} allowEmpty={[true, true]} onChange={(range) => onChange({ from: range?.[0]?.format('YYYY-MM-DD'), to: range?.[1]?.format('YYYY-MM-DD') })} />
      <Segmented aria-label={w.direction} value={filter.direction ?? ''} onChange={(direction) => onChange({ direction: direction || undefined })} options={[{ value: '', label: w.direction }, ...Object.entries(w.directions).map(([value, label]) => ({ value, label }))]} />
      <Select aria-label={w.outcome} allowClear placeholder={w.outcome} value={filter.outcome} style={{ width: 124 }} onChange={(outcome?: string) => onChange({ outcome })} options={Object.entries(w.outcomes).map(([value, label]) => ({ value, label }))} />
      <Select aria-label={w.counted} allowClear placeholder={w.counted} value={filter.counted} style={{ width: 138 }} popupMatchSelectWidth={false} onChange={(counted?: string) => onChange({ counted })} options={Object.entries(w.counts).map(([value, label]) => ({ value, label }))} />
      <Select aria-label={w.line} allowClear placeholder={w.line} value={filter.line} style={{ width: 176 }} onChange={(line?: string) => onChange({ line })} options={lines.map((h) => ({ value: h.number, label: `${h.number} ${h.name}` }))} />
      <Select aria-label={w.purpose} allowClear placeholder={w.purpose} value={filter.purpose} style={{ width: 112 }} onChange={(purpose?: string) => onChange({ purpose })} options={Object.entries(w.purposes).map(([value, label]) => ({ value, label }))} />
      <Select aria-label={w.way} allowClear placeholder={w.way} value={filter.way} style={{ width: 112 }} onChange={(way?: string) => onChange({ way })} options={Object.entries(w.ways).map(([value, label]) => ({ value, label }))} />
      <Select aria-label={w.recording} allowClear placeholder={w.recording} value={filter.recorded} style={{ width: 100 }} onChange={(recorded?: string) => onChange({ recorded })} options={[{ value: '1', label: w.recordedOnly }]} />
      {all && <Select aria-label={w.mark} allowClear placeholder={w.mark} value={filter.checked} style={{ width: 100 }} onChange={(checked?: string) => onChange({ checked })} options={[{ value: '1', label: w.checkedOnly }, { value: '0', label: w.notChecked }]} />}
      <Input.Search ref={search} aria-label={w.search} placeholder={w.searchHint} value={typed} loading={find.isPending} maxLength={24} inputMode="tel" style={{ width: 210 }} onChange={(e) => setTyped(e.target.value)} onSearch={seek} />
      {filter.caller && <Tag closable onClose={() => onChange({ caller: undefined })}>{w.ofNumber} <span className="number">{masked ?? ''}</span></Tag>}
      {filter.staffId && <Tag closable onClose={() => onChange({ staffId: undefined })}>{w.ofAgent(agentName ?? filter.staffId)}</Tag>}
      {filter.hour && <Tag closable onClose={() => onChange({ hour: undefined })}>{w.atHour(filter.hour)}</Tag>}
      {(filter.deletedFrom ?? filter.deletedTo) && <Tag closable onClose={() => onChange({ deletedFrom: undefined, deletedTo: undefined })}>{w.goes(filter.deletedFrom, filter.deletedTo)}</Tag>}
      {filter.held && <Tag closable onClose={() => onChange({ held: undefined })}>{w.held}</Tag>}
      {filter.ticketNo && <Tag closable onClose={() => onChange({ ticketNo: undefined })}>{w.ofTicket(filter.ticketNo)}</Tag>}
    </div>
  );
}
