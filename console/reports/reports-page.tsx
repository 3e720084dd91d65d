import { useRef, useState } from 'react';
import { Button, Input, Segmented, Select, type InputRef } from 'antd';
import { useText } from '../i18n/text.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { LoadingState } from '../parts/loading-state.tsx';
import { Page } from '../parts/page.tsx';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { useSession } from '../shell/session.tsx';
import { useShortcut } from '../shell/shortcuts.tsx';
import { DraftModal } from './draft-modal.tsx';
import { useReports } from './queries.ts';
import { ReportList } from './report-list.tsx';
import { kinds, states, writers } from './views.ts';
import { useReportWords } from './words.ts';
import './reports.css';

/** /console/reports: what was drafted, waits to be signed, and was signed. */
export default function ReportsPage() {
  const w = useReportWords();
  const t = useText();
  const { roles } = useSession();
  const search = useRef<InputRef>(null);
  const [drafting, setDrafting] = useState(false);
  const [filter, setFilter] = useUrlFilter(['kind', 'state', 'q']);
  const reports = useReports(filter);
  const writes = roles.some((r) => writers.includes(r));
  useShortcut('/', w.searchDo, () => search.current?.focus());
  useShortcut('N', w.create, () => setDrafting(true), { enabled: writes });
  const items = reports.data?.pages.flatMap((p) => p.items) ?? [];
  return (
    <Page title={w.title} tools={writes && <Button type="primary" title="N" onClick={() => setDrafting(true)}>{w.create}</Button>}>
      <div className="report-filters">
        <Segmented aria-label={w.kind} value={filter.kind ?? ''} onChange={(kind) => setFilter({ kind: kind || undefined })} options={[{ value: '', label: w.all }, ...kinds.map((kind) => ({ value: kind as string, label: w.kinds[kind] }))]} />
        <Select aria-label={w.state} allowClear placeholder={w.state} value={filter.state} style={{ width: 140 }} onChange={(state) => setFilter({ state })} options={states.filter((s) => writes || s === 'frozen' || s === 'published' || roles.includes('mayorOffice')).map((s) => ({ value: s, label: w.states[s] }))} />
        <Input.Search key={filter.q} ref={search} allowClear defaultValue={filter.q} placeholder={w.search} aria-label={w.searchDo} maxLength={60} style={{ width: 260 }} onSearch={(q) => setFilter({ q: q.trim() || undefined })} />
      </div>
      {reports.isError ? <ErrorState error={reports.error} onRetry={() => void reports.refetch()} /> : reports.isPending ? <LoadingState /> : items.length === 0 ? <EmptyState title={w.empty}>{w.emptyHint}</EmptyState> : <ReportList items={items} />}
      {reports.hasNextPage && <p style={{ textAlign: 'center' }}><Button loading={reports.isFetchingNextPage} onClick={() => void reports.fetchNextPage()}>{t.common.more}</Button></p>}
      <DraftModal open={drafting} onClose={() => setDrafting(false)} />
    </Page>
  );
}
