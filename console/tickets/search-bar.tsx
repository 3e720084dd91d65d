import { useEffect, useRef, useState } from 'react';
import { Button, Checkbox, DatePicker, Input, type InputRef } from 'antd';
import dayjs from 'dayjs';
import { useText } from '../i18n/text.ts';
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
  const day = (date: string | undefined) => (date ? dayjs(date) : null);
  return (
    <>
      <Input.Search ref={input} value={typed} onChange={(e) => setTyped(e.target.value)} onSearch={(q) => onChange({ q: q.trim() })} allowClear placeholder={`${w.search} ( / )`} aria-label={w.search} style={{ width: 260 }} />
      <DatePicker.RangePicker
        value={[day(filter.from), day(filter.to)]} aria-label={t.field.registeredAt} placeholder={[w.from, w.to]} allowEmpty={[true, true]} style={{ width: 250 }}
        onChange={(range) => onChange({ from: range?.[0]?.format('YYYY-MM-DD') ?? '', to: range?.[1]?.format('YYYY-MM-DD') ?? '' })}
      />
      <Checkbox checked={filter.overdue === '1'} onChange={(e) => onChange({ overdue: e.target.checked ? '1' : '' })} style={{ alignSelf: 'center' }}>{w.overdueOnly}</Checkbox>
      {set && <Button type="link" onClick={() => onChange(Object.fromEntries(filterNames.map((n) => [n, ''])))}>{t.common.clear}</Button>}
    </>
  );
}
