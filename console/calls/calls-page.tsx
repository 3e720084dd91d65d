import { Button, Segmented } from 'antd';
import { useText } from '../i18n/text.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { LoadingState } from '../parts/loading-state.tsx';
import { Page } from '../parts/page.tsx';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { useSession } from '../shell/session.tsx';
import { CallFilters, filterNames } from './call-filters.tsx';
import { CallList } from './call-list.tsx';
import { PlaysTable } from './plays-table.tsx';
import { useCalls, useCallTotals, type CallFilter } from './queries.ts';
import { WaitingForMe } from './waiting-for-me.tsx';
import { useCallWords } from './words.ts';
import './calls.css';

const readsAll = ['qa', 'teamLead', 'supervisor', 'coordinator', 'auditAdmin', 'subCenterAdmin'];
const readsPlays = ['auditAdmin', 'supervisor'];

/** /console/calls: every call, by days, line, agent, outcome and number; for those who audit, who listened. */
export default function CallsPage() {
  const w = useCallWords();
  const { roles } = useSession();
  const [{ view, ...filter }, setFilter] = useUrlFilter(filterNames);
  const audits = roles.some((r) => readsPlays.includes(r));
  return (
    <Page title={w.title} tools={audits && <Segmented aria-label={w.title} value={view ?? 'list'} onChange={(next) => setFilter({ view: next === 'list' ? undefined : next })} options={[{ value: 'list', label: w.list }, { value: 'plays', label: w.plays }]} />}>
      {view === 'plays' && audits ? <PlaysTable filter={filter} onChange={setFilter} /> : <Calls filter={filter} all={roles.some((r) => readsAll.includes(r))} onChange={setFilter} />}
    </Page>
  );
}

function Calls({ filter, all, onChange }: { filter: CallFilter; all: boolean; onChange: Parameters<typeof CallFilters>[0]['onChange'] }) {
  const w = useCallWords();
  const t = useText();
  const calls = useCalls(filter);
  const items = calls.data?.pages.flatMap((p) => p.items) ?? [];
  const agentName = filter.staffId ? items.find((c) => String(c.staffId) === filter.staffId)?.staffName ?? null : null;
  return (
    <>
      <WaitingForMe />
      <CallFilters filter={filter} masked={filter.caller ? items[0]?.number ?? null : null} agentName={agentName} all={all} onChange={onChange} />
      <Totals filter={filter} />
      {calls.isError ? <ErrorState error={calls.error} onRetry={() => void calls.refetch()} /> : calls.isPending ? <LoadingState /> : items.length === 0 ? <EmptyState title={w.empty}>{w.emptyHint}</EmptyState> : <CallList items={items} />}
      {items.length > 0 && <div className="call-foot"><span className="quiet" role="status">{w.shown(items.length)}</span>{calls.hasNextPage && <Button loading={calls.isFetchingNextPage} onClick={() => void calls.fetchNextPage()}>{t.common.more}</Button>}</div>}
    </>
  );
}

/** Of everything the filter means; a line that never holds up the list. */
function Totals({ filter }: { filter: CallFilter }) {
  const w = useCallWords();
  const totals = useCallTotals(filter).data;
  const n = (value: number) => value.toLocaleString('zh-CN');
  if (!totals) return <p className="call-totals quiet">&nbsp;</p>;
  const minutes = Math.round(totals.talkMs / 60_000);
  return <p className="call-totals quiet number" role="status">{w.totals(n(totals.calls), n(totals.inbound), n(totals.answered), n(totals.inTime), n(totals.abandoned), w.hours(Math.floor(minutes / 60), minutes % 60))}{!filter.from && !filter.caller && !filter.ticketNo && `（${w.days31}）`}</p>;
}
