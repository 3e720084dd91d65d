import { Badge, Tabs } from 'antd';
import { useInbox } from '../api/queries.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { ForMe } from '../request/for-me.tsx';
import { useForMe } from '../request/use-for-me.ts';
import { useRequestWords } from '../request/words.ts';
import { useTodos } from '../supervision/queries.ts';
import { TodoList } from '../supervision/todo-list.tsx';
import { useSupervisionWords } from '../supervision/words.ts';
import { InboxList } from './inbox-list.tsx';
import { useInboxWords } from './words.ts';

const steps = ['sign', 'contact', 'resolve'] as const;

/** A unit's work, by what must happen next. */
export default function InboxPage() {
  const w = useInboxWords();
  const s = useSupervisionWords();
  const [{ due }, setFilter] = useUrlFilter(['due']);
  const inbox = useInbox({ due: due === 'answer' || due === 'decide' ? undefined : due });
  const counts = inbox.data?.counts;
  const r = useRequestWords();
  const forMe = useForMe();
  const todos = useTodos();
  const answers = todos.data && todos.data.counts.supervision + todos.data.counts.urging + todos.data.counts.card + todos.data.counts.problem;
  const label = (word: string, n: number | undefined) => <span>{word} <Badge count={n ?? 0} showZero overflowCount={9999} color="#e3e7ec" style={{ color: '#1b2430', boxShadow: 'none' }} /></span>;
  return (
    <Page title={w.title} tools={counts && (counts.overdue ? <b style={{ color: '#c41d1d' }}>✕ {w.overdue(counts.overdue)}</b> : <span className="quiet">{w.noOverdue}</span>)}>
      <Tabs activeKey={due ?? 'all'} onChange={(key) => setFilter({ due: key === 'all' ? '' : key })} items={[
        { key: 'all', label: label(w.all, counts && counts.sign + counts.contact + counts.resolve) },
        ...steps.map((step) => ({ key: step, label: label(w[step], counts?.[step]) })),
        { key: 'suspended', label: label(w.suspended, counts?.suspended) },
        { key: 'answer', label: label(s.todos, answers) },
        ...(forMe.items.length || due === 'decide' ? [{ key: 'decide', label: label(r.title, forMe.items.length) }] : []),
      ]} />
      {due === 'decide' ? <ForMe /> : due === 'answer' ? <TodoList /> : <Loaded query={inbox}>{({ items }) => (items.length ? <InboxList items={items} /> : <div className="panel"><EmptyState title={due ? w.noneHere : w.none} /></div>)}</Loaded>}
    </Page>
  );
}
