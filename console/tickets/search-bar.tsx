import { useEffect, useRef, useState } from 'react';
import { Button, Checkbox, DatePicker, Input, Segmented, type InputRef } from 'antd';
import dayjs from 'dayjs';
import { useText } from '../i18n/text.ts';
import { useShortcut } from '../shell/shortcuts.tsx';
import { useSession } from '../shell/session.tsx';
import { filterNames, type Filter } from './filter-names.ts';
import { isView, views } from './views.ts';
import { useTicketsWords } from './words.ts';

/** Words, days and the overdue switch; what is a column is filtered in the column's head. */
export function SearchBar({ filter, onChange }: { filter: Filter; onChange: (change: Filter) => void }) {
  const t = useText();
  const w = useTicketsWords();
  const { roles } = useSession();
  const mine = views.filter((v) => v.roles.some((r) => roles.includes(r)));
  const cleared = Object.fromEntries(mine.flatMap((v) => Object.keys(v.filter)).map((name) => [name, '']));
  const input = useRef<InputRef>(null);
  const [typed, setTyped] = useState(filter.q ?? '');
  useEffect(() => setTyped(filter.q ?? ''), [filter.q]);
  useShortcut('/', w.search, () => input.current?.focus());
  const set = filterNames.some((n) => n !== 'sort' && filter[n]);
  const day = (date: string | undefined) => (date ? dayjs(date) : null);
  return (
    <>
      <Input.Search ref={input} value={typed} onChange={(e) => setTyped(e.target.value)} onSearch={(q) => onChange({ q: q.trim() })} allowClear placeholder={`${w.search} ( / )`} aria-label={w.search} style={{ width: 260 }} />
      {mine.length > 0 && <Segmented aria-label={w.viewsLabel} value={mine.find((v) => isView(filter, v))?.word ?? ''} onChange={(word) => onChange({ ...cleared, ...mine.find((v) => v.word === word)?.filter })} options={[{ value: '', label: w.all }, ...mine.map((v) => ({ value: v.word, label: w.views[v.word] }))]} />}
      <DatePicker.RangePicker
        value={[day(filter.from), day(filter.to)]} aria-label={t.field.registeredAt} placeholder={[w.from, w.to]} allowEmpty={[true, true]} style={{ width: 250 }}
        onChange={(range) => onChange({ from: range?.[0]?.format('YYYY-MM-DD') ?? '', to: range?.[1]?.format('YYYY-MM-DD') ?? '' })}
      />
      <Checkbox checked={filter.overdue === '1'} onChange={(e) => onChange({ overdue: e.target.checked ? '1' : '' })} style={{ alignSelf: 'center' }}>{w.overdueOnly}</Checkbox>
      {set && <Button type="link" onClick={() => onChange(Object.fromEntries(filterNames.map((n) => [n, ''])))}>{t.common.clear}</Button>}
    </>
  );
}
