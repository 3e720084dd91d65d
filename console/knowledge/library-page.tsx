import { useRef, useState } from 'react';
import { Badge, Button, Input, Segmented } from 'antd';
import type { InputRef } from 'antd';
import { useNavigate } from 'react-router';
import { Page } from '../parts/page.tsx';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { useSession } from '../shell/session.tsx';
import { useShortcut } from '../shell/shortcuts.tsx';
import { ArticleFilters } from './article-filters.tsx';
import { ArticleList } from './article-list.tsx';
import { GapList } from './gap-list.tsx';
import { ImportModal } from './import-modal.tsx';
import { useWaiting } from './queries.ts';
import { ReportList } from './report-list.tsx';
import { SearchResults } from './search-results.tsx';
import { useKnowledgeWords } from './words.ts';
import './knowledge.css';

const listNames = ['q', 'view', 'state', 'unitId', 'matterCode', 'sensitivity', 'days'] as const;
const mayFill = ['kbEditor', 'unitKbOwner'];
const seesGaps = ['kbEditor', 'kbReviewer', 'unitKbOwner', 'teamLead', 'supervisor', 'analyst'];
/** What a view narrows the list to. */
const ofView: Record<string, Record<string, string>> = { all: {}, drafts: { work: 'draft' }, reviews: { work: 'review' }, expiring: { expiring: '30', sort: 'expiresAt', state: 'published' }, expired: { state: 'expired', sort: 'expiresAt' } };

/** /console/knowledge: search, lists by what is waiting, and what was not found. */
export default function LibraryPage() {
  const w = useKnowledgeWords();
  const { roles } = useSession();
  const navigate = useNavigate();
  const search = useRef<InputRef>(null);
  const [importing, setImporting] = useState(false);
  const [{ q = '', view = 'all', ...filter }, setFilter] = useUrlFilter(listNames);
  const waiting = useWaiting().data;
  const has = (wanted: readonly string[]) => roles.some((r) => wanted.includes(r));
  const works = has([...mayFill, 'kbReviewer']);
  const counts: Record<string, number | undefined> = { drafts: waiting?.drafts, reviews: waiting?.reviews, expiring: waiting?.expiring, expired: waiting?.expired, reports: waiting?.reports };
  const views = ['all', ...(works ? ['drafts', 'reviews', 'expiring', 'expired', 'reports'] : []), ...(has(seesGaps) ? ['gaps'] : [])];
  useShortcut('/', w.searchDo, () => search.current?.focus());
  useShortcut('N', w.create, () => void navigate('/knowledge/new'), { enabled: has(mayFill) });
  const tools = has(mayFill) && <><Button onClick={() => setImporting(true)}>{w.importDo}</Button><Button type="primary" title="N" onClick={() => void navigate('/knowledge/new')}>{w.create}</Button></>;
  return (
    <Page title={w.title} tools={tools}>
      <div className="kb-filters">
        <Input.Search key={q} ref={search} allowClear defaultValue={q} placeholder={w.search} aria-label={w.searchDo} enterButton={w.searchDo} maxLength={200} style={{ width: 420 }} onSearch={(text) => setFilter({ q: text.trim(), view: undefined })} />
        <Segmented aria-label={w.title} value={q ? '' : view} style={{ overflowX: 'auto' }} onChange={(next) => setFilter({ view: next === 'all' ? undefined : next, q: undefined })}
          options={views.map((v) => ({ value: v, label: <span>{w.views[v]}{counts[v] ? <Badge count={counts[v]} color="#124c9c" size="small" offset={[4, -2]} overflowCount={999} /> : null}</span> }))} />
      </div>
      {!q && view === 'gaps' ? <GapList days={filter.days ?? '30'} onDays={(days) => setFilter({ days })} /> : !q && view === 'reports' ? <ReportList /> : (
        <>
          <ArticleFilters filter={filter} fixedState={view !== 'all' && !q} onChange={setFilter} />
          {q ? <SearchResults text={q} filter={apiFilter(filter)} /> : <ArticleList filter={{ ...apiFilter(filter), ...ofView[view] }} />}
        </>
      )}
      <ImportModal open={importing} onClose={() => setImporting(false)} />
    </Page>
  );
}

const apiFilter = ({ days: _, ...rest }: Record<string, string | undefined>): Record<string, string | undefined> => rest;
