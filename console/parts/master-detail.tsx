import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from 'antd';
import { useText } from '../i18n/text.ts';
import { useShortcut } from '../shell/shortcuts.tsx';
import { useSelection } from './selection.ts';
import { useNarrow } from './use-narrow.ts';
import { useUrlFilter } from './use-url-filter.ts';
import './master-detail.css';

interface Props<T> { items: readonly T[]; idOf: (item: T) => string; line: (item: T) => ReactNode; detail: (item: T) => ReactNode; label: string; foot?: ReactNode; move: { up: string; down: string } }

/** A list to work through: the entries on the left, the one at hand on the right; on a phone one after the other. The entry at hand stands in the address. */
export function MasterDetail<T>({ items, idOf, line, detail, label, foot, move: words }: Props<T>) {
  const t = useText();
  const narrow = useNarrow();
  const [{ at }, setAt] = useUrlFilter(['at']);
  const { selected, select, move } = useSelection(items.map(idOf), at ?? null);
  const list = useRef<HTMLUListElement>(null);
  const open = narrow ? items.find((i) => idOf(i) === at) : items.find((i) => idOf(i) === selected);
  const choose = (id: string) => { select(id); setAt({ at: id }); };
  useShortcut('ArrowDown', words.down, () => move(1), { enabled: !narrow });
  useShortcut('ArrowUp', words.up, () => move(-1), { enabled: !narrow });
  useEffect(() => { list.current?.querySelector('[aria-current=true]')?.scrollIntoView({ block: 'nearest' }); }, [selected]);
  if (narrow && open) return <div className="panel split-detail"><Button type="link" style={{ paddingInline: 0 }} onClick={() => setAt({ at: undefined })}>‹ {t.common.back}</Button>{detail(open)}</div>;
  return (
    <div className="split">
      <nav aria-label={label} className="panel">
        <ul className="split-list" ref={list}>
          {items.map((item) => { const id = idOf(item); return <li key={id}><button type="button" aria-current={!narrow && id === selected} onClick={() => choose(id)}>{line(item)}</button></li>; })}
        </ul>
        {foot}
      </nav>
      {!narrow && open && <section key={idOf(open)} className="panel split-detail" aria-live="polite">{detail(open)}</section>}
    </div>
  );
}
