import { useEffect, useRef, useState } from 'react';
import { Button, Checkbox, DatePicker, Input, type InputRef } from 'antd';
import dayjs from 'dayjs';
import { useText } from '../i18n/text.ts';
import { dateOf, dayBounds } from '../parts/time.ts';
import { useShortcut } from '../shell/shortcuts.tsx';
import { filterNames, type Filter } from './filter-names.ts';
import { useTicketsWords } from './words.ts';

/** Words, days and the overdue switch; what is a column is filtered in the column's head. */
export function SearchBar({ filter, onChange }: { filter: Filter; onChange: (change: Filter) => void }) {
  const t = useText();
  const w = useTicketsWords();
  const input = useRef<InputRef>(null);
  const [typed, setTyped] = useState(filter.q ?? '');
  useEffect(() => setTyped(filter.q ?? ''), [filter.q]);
  useShortcut('/', w.search, () => input.current?.focus());
  const set = filterNames.some((n) => n !== 'sort' && filter[n]);
  const day = (iso: string | undefined, shift = 0) => (iso ? dayjs(dateOf(new Date(new Date(iso).getTime() - shift).toISOString())) : null);
  return (
    <>
      <Input.Search ref={input} value={typed} onChange={(e) => setTyped(e.target.value)} onSearch={(q) => onChange({ q: q.trim() })} allowClear placeholder={`${w.search} ( / )`} aria-label={w.search} style={{ width: 260 }} />
      <DatePicker.RangePicker
        value={[day(filter.from), day(filter.to, 1)]} aria-label={t.field.registeredAt} placeholder={[w.from, w.to]} allowEmpty={[true, true]} style={{ width: 250 }}
        onChange={(range) => onChange({ from: range?.[0] ? dayBounds(range[0].format('YYYY-MM-DD')).from : '', to: range?.[1] ? dayBounds(range[1].format('YYYY-MM-DD')).to : '' })}
      />
      <Checkbox checked={filter.overdue === '1'} onChange={(e) => onChange({ overdue: e.target.checked ? '1' : '' })} style={{ alignSelf: 'center' }}>{w.overdueOnly}</Checkbox>
      {set && <Button type="link" onClick={() => onChange(Object.fromEntries(filterNames.map((n) => [n, ''])))}>{t.common.clear}</Button>}
    </>
  );
}
