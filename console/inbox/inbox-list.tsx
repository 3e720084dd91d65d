import { useNavigate } from 'react-router';
import type { InboxItem } from '../api/types.ts';
import { Remaining } from '../parts/remaining.tsx';
import { useSelection } from '../parts/selection.ts';
import { useShortcut } from '../shell/shortcuts.tsx';
import { gather } from './gather.ts';
import { InboxCard } from './inbox-card.tsx';
import { useInboxWords } from './words.ts';
import './inbox.css';

/** Oldest deadline first; members of one problem as one card that opens. */
export function InboxList({ items }: { items: readonly InboxItem[] }) {
  const w = useInboxWords();
  const navigate = useNavigate();
  const { selected, move } = useSelection(items.map((i) => String(i.id)));
  const current = items.find((i) => String(i.id) === selected);
  useShortcut('ArrowUp', w.up, () => move(-1));
  useShortcut('ArrowDown', w.down, () => move(1));
  useShortcut('Enter', w.open, () => { if (current) void navigate(`/tickets/${current.ticket.ticketNo}`); });
  const card = (item: InboxItem) => <InboxCard key={item.id} item={item} selected={item === current} />;
  return (
    <ul className="inbox-list">
      {gather(items).map((b) => (b.items.length === 1 ? card(b.items[0]!) : (
        <li key={b.key}>
          <details className="panel inbox-bundle" open={b.items.some((i) => i === current) || undefined}>
            <summary><b>{b.problemNo}</b> · {w.together(b.items.length)} <Remaining light={b.items[0]!.light} text={b.items[0]!.remaining} /></summary>
            <ul className="inbox-list">{b.items.map(card)}</ul>
          </details>
        </li>
      )))}
    </ul>
  );
}
