import { Pagination, Table } from 'antd';
import { EmptyState } from '../parts/empty-state.tsx';
import { useNarrow } from '../parts/use-narrow.ts';
import { GroupCard } from './group-card.tsx';
import { groupColumns } from './group-columns.tsx';
import type { GroupLine } from './views.ts';
import { useGroupWords } from './words.ts';

export const pageSize = 50;

/** A page of groups as a table, on a phone as cards. */
export function GroupsList({ groups, total, page, onPage }: { groups: readonly GroupLine[]; total: number; page: number; onPage: (page: number) => void }) {
  const w = useGroupWords();
  const narrow = useNarrow();
  if (!groups.length) return <EmptyState title={w.none}>{w.noneHint}</EmptyState>;
  const pages = total > pageSize && <Pagination style={{ margin: '12px 0' }} align="end" current={page} pageSize={pageSize} total={total} showSizeChanger={false} onChange={onPage} />;
  return (
    <>
      {narrow ? <div className="group-cards">{groups.map((g) => <GroupCard key={g.groupKey} group={g} />)}</div>
        : <Table size="small" rowKey="groupKey" dataSource={[...groups]} columns={groupColumns(w)} pagination={false} className="panel" />}
      {pages}
    </>
  );
}
