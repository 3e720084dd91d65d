import { Table } from 'antd';
import { EmptyState } from '../parts/empty-state.tsx';
import { useNarrow } from '../parts/use-narrow.ts';
import { GroupCard } from './group-card.tsx';
import { groupColumns } from './group-columns.tsx';
import type { GroupLine } from './views.ts';
import { useGroupWords } from './words.ts';

const pageSize = 50;

/** A table, on a phone cards. A group of one says nothing yet and is left out. */
export function GroupsList({ groups }: { groups: readonly GroupLine[] }) {
  const w = useGroupWords();
  const narrow = useNarrow();
  const shared = groups.filter((g) => g.messages > 1);
  if (!shared.length) return <EmptyState title={w.none}>{w.noneHint}</EmptyState>;
  if (narrow) return <div className="group-cards">{shared.map((g) => <GroupCard key={g.groupKey} group={g} />)}</div>;
  return <Table size="small" rowKey="groupKey" dataSource={shared} columns={groupColumns(w)} pagination={shared.length > pageSize ? { pageSize, showSizeChanger: false } : false} className="panel" />;
}
