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
import { Keeping } from './keeping/keeping-view.tsx';
import { readsAll } from './reads-all.ts';
import { PlaysTable } from './plays-table.tsx';
import { useCalls, useCallTotals, type CallFilter } from './queries.ts';
import { WaitingForMe } from './waiting-for-me.tsx';
import { useCallWords } from './words.ts';
import './calls.css';

const readsPlays = ['auditAdmin', 'supervisor'];
const readsKeeping = [...readsPlays, 'teamLead'];

/** /console/calls: every call, by days, line, agent, outcome and number; for those who audit, who listened; for those who answer for recordings, how long they are kept. */
export default function CallsPage() {
  const w = useCallWords();
  const { roles } = useSession();
  const [{ view, ...filter }, setFilter] = useUrlFilter(filterNames);
  const is = (some: readonly string[]) => roles.some((r) => some.includes(r));
  const views = [{ value: 'list', label: w.list }, ...(is(readsPlays) ? [{ value: 'plays', label: w.plays }] : []), ...(is(readsKeeping) ? [{ value: 'keeping', label: w.keeping }] : [])];
  const shown = views.some((v) => v.value === view) ? view : 'list';
  return (
    <Page title={w.title} tools={views.length > 1 && <Segmented aria-label={w.title} value={shown!} onChange={(next) => setFilter({ view: next === 'list' ? undefined : next })} options={views} />}>
      {shown === 'plays' ? <PlaysTable filter={filter} onChange={setFilter} /> : shown === 'keeping' ? <Keeping /> : <Calls filter={filter} all={is(readsAll)} onChange={setFilter} />}
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
  return <p className="call-totals quiet number" role="status">{w.totals(n(totals.calls), n(totals.inbound), n(totals.answered), n(totals.inTime), n(totals.abandoned), w.hours(Math.floor(minutes / 60), minutes % 60))}{!filter.from && !filter.caller && !filter.ticketNo && !filter.held && !filter.deletedFrom && !filter.deletedTo && `（${w.days31}）`}</p>;
}
