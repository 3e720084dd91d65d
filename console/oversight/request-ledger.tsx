import { Table } from 'antd';
import { Link } from 'react-router';
import { useRequests } from '../api/queries.ts';
import { useText } from '../i18n/text.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Moment } from '../parts/moment.tsx';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { StateTag } from '../parts/state-tag.tsx';
import { useOversightWords } from './words.ts';

/** The ledger of returns and extensions. Kind and state are filtered in the head. */
export function RequestLedger() {
  const t = useText();
  const w = useOversightWords();
  const [{ kind, state = 'pending' }, setFilter] = useUrlFilter(['kind', 'state']);
  const requests = useRequests({ state, kind });
  const choices = (list: Record<string, string>) => Object.entries(list).map(([value, text]) => ({ value, text }));
  return (
    <Loaded query={requests}>{({ items }) => (
      <Table
        size="small" rowKey="id" pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }} dataSource={items} scroll={{ x: 860 }} locale={{ emptyText: <EmptyState title={w.noRequests} /> }}
        onChange={(_, filters) => setFilter({ kind: filters.kind?.join(',') ?? '', state: filters.state?.join(',') ?? '' })}
        columns={[
          { title: w.requestKind, key: 'kind', width: 140, filters: choices(t.requestKind), filterMultiple: false, filteredValue: kind ? [kind] : null, render: (_, r) => r.kindName },
          { title: t.field.state, key: 'state', width: 100, filters: choices(t.requestState), filterMultiple: false, filteredValue: [state], render: (_, r) => <StateTag kind="requestState" state={r.state} /> },
          { title: t.field.title, key: 'title', ellipsis: true, render: (_, r) => <Link to={`/tickets/${r.ticketNo}`}>{r.ticketTitle}</Link> },
          { title: t.common.unit, key: 'unit', width: 200, ellipsis: true, render: (_, r) => r.unitName ?? <span className="quiet">—</span> },
          { title: t.common.reason, key: 'reason', width: 260, ellipsis: true, render: (_, r) => `${r.reasonName}：${r.reason}` },
          { title: w.asked, key: 'at', width: 120, align: 'right', render: (_, r) => <Moment at={r.requestedAt} /> },
        ]}
      />
    )}</Loaded>
  );
}
