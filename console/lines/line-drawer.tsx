import { useState } from 'react';
import { Button, Drawer, Tag } from 'antd';
import { Loaded } from '../parts/loaded.tsx';
import { useShortcut } from '../shell/shortcuts.tsx';
import { ChangeCard } from './change-card.tsx';
import { LineForm } from './line-form.tsx';
import { LineState } from './lines-tab.tsx';
import { useLine, type PhoneLineDetail, type PhoneLineList } from './queries.ts';
import { sayValue } from './say-value.ts';
import { useLineWords } from './words.ts';

const order = ['hotlineNumber', 'hours', 'atNight', 'skills', 'priority', 'weight', 'overflow', 'surge', 'greeting', 'announceEvery', 'mostWaiting', 'survey', 'recorded', 'active'] as const;

/** One line: how it is answered, what waits to be confirmed, and every change with who and why. */
export function LineDrawer({ number, choices, onClose }: { number: string; choices: PhoneLineList; onClose: () => void }) {
  const w = useLineWords();
  const query = useLine(number);
  const [editing, setEditing] = useState(false);
  return (
    <Drawer open onClose={onClose} title={editing ? w.editTitle(number) : <><span className="number">{number}</span> {query.data?.name}</>} size="min(760px, 100vw)" keyboard={!editing}>
      <Loaded query={query}>{(line) => (editing ? <LineForm line={line} choices={choices} onDone={() => setEditing(false)} /> : <Shown line={line} onEdit={() => setEditing(true)} />)}</Loaded>
    </Drawer>
  );
}

function Shown({ line, onEdit }: { line: PhoneLineDetail; onEdit: () => void }) {
  const w = useLineWords();
  const past = line.history.filter((c) => c.state !== 'proposed');
  useShortcut('E', w.edit, onEdit, { enabled: line.mayChange });
  return (
    <>
      <div className="line-table-head"><LineState line={line} />{line.mayChange && <Button type="primary" onClick={onEdit} title="E">{w.edit}</Button>}</div>
      {line.proposal && <section className="line-card line-proposal" aria-label={w.waitingChange}><h2>{w.waitingChange}</h2><ChangeCard change={line.proposal} /></section>}
      <dl className="line-facts">{order.map((field) => <div key={field}><dt>{w.fields[field]}</dt><dd>{field === 'hotlineNumber' ? `${line.hotlineNumber} ${line.hotlineName}` : field === 'hours' ? sayValue(w, field, line.hours).split('；').map((part) => <div key={part}>{part}</div>) : field === 'overflow' ? sayValue(w, field, line.overflow).split('；').map((part) => <div key={part}>{part}</div>) : sayValue(w, field, line[field])}</dd></div>)}</dl>
      <section aria-label={w.history}><h2 className="line-h2">{w.history}</h2>{past.length === 0 ? <p className="quiet">{w.none}</p> : past.map((change) => <div key={change.id} className="line-past"><Tag variant="filled">{w.states[change.state]}</Tag><ChangeCard change={change} /></div>)}</section>
    </>
  );
}
