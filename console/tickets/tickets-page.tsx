import { Table } from 'antd';
import { useTickets } from '../api/queries.ts';
import { useText } from '../i18n/text.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { LoadingState } from '../parts/loading-state.tsx';
import { Page } from '../parts/page.tsx';
import { useNarrow } from '../parts/use-narrow.ts';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { columns } from './columns.tsx';
import { DrillTags } from './drill-tags.tsx';
import { filterNames, type FilterName } from './filter-names.ts';
import { ListFoot } from './list-foot.tsx';
import { SearchBar } from './search-bar.tsx';
import { TicketCard } from './ticket-card.tsx';
import { useTicketsWords } from './words.ts';

/** All tickets one may see. */
export default function TicketsPage() {
  const t = useText();
  const w = useTicketsWords();
  const narrow = useNarrow();
  const [filter, setFilter] = useUrlFilter(filterNames);
  const list = useTickets(filter);
  const lines = list.data?.pages.flatMap((p) => p.items) ?? [];
  const empty = <EmptyState title={w.none}>{w.noneHint}</EmptyState>;
  return (
    <Page title={w.title} tools={<SearchBar filter={filter} onChange={setFilter} />}>
      <DrillTags filter={filter} withheld={list.data?.pages[0]?.withheld ?? 0} onChange={setFilter} />
      {list.isError ? <ErrorState error={list.error} onRetry={() => void list.refetch()} /> : narrow ? (
        list.isPending ? <LoadingState /> : <div className="ticket-cards">{lines.map((line) => <TicketCard key={line.ticketNo} line={line} />)}{!lines.length && empty}</div>
      ) : (
        <Table
          size="small" rowKey="ticketNo" columns={columns(t, filter)} dataSource={lines} pagination={false} loading={list.isPending} scroll={{ x: 1240 }} locale={{ emptyText: empty }} showSorterTooltip={false}
          onChange={(_, filters, sorter) => setFilter({
            ...Object.fromEntries(Object.entries(filters).filter(([key]) => filterNames.includes(key as FilterName)).map(([key, value]) => [key, value?.join(',')])),
            sort: !Array.isArray(sorter) && sorter.columnKey === 'dueAt' && sorter.order ? 'dueAt' : '',
          })}
        />
      )}
      <ListFoot list={list} shown={lines.length} />
    </Page>
  );
}
