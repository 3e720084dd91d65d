import { useRef } from 'react';
import { Input, Pagination, Segmented, Tag, type InputRef } from 'antd';
import { Link } from 'react-router';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { AnyMatterCascader } from '../parts/matter-cascader.tsx';
import { Page } from '../parts/page.tsx';
import { dateOf } from '../parts/time.ts';
import { UnitPicker } from '../parts/unit-picker.tsx';
import { useUrlFilter } from '../parts/use-url-filter.ts';
import { useSession } from '../shell/session.tsx';
import { useShortcut } from '../shell/shortcuts.tsx';
import { useCases, useLikeCases, type CaseLine } from './queries.ts';
import { useCaseWords } from './words.ts';
import './cases.css';

const works = ['kbEditor', 'kbReviewer', 'coordinator', 'supervisor', 'mayorOffice', 'unitContact', 'unitLeader'];
const perPage = 20;

/** /console/cases: the library, by words, matter and unit; for those who work on it also what is in hand. */
export default function LibraryPage() {
  const w = useCaseWords();
  const { roles } = useSession();
  const box = useRef<InputRef>(null);
  const [{ q = '', view = 'published', matterCode, unitId, page = '1' }, setFilter] = useUrlFilter(['q', 'view', 'matterCode', 'unitId', 'page']);
  const inside = roles.some((r) => works.includes(r));
  useShortcut('/', w.searchDo, () => box.current?.focus());
  return (
    <Page title={w.title}>
      <p className="quiet" style={{ marginTop: 0 }}>{w.lead}</p>
      <div className="case-filters">
        <Input.Search key={q} ref={box} allowClear defaultValue={q} placeholder={w.search} aria-label={w.search} enterButton={w.searchDo} maxLength={200} style={{ width: 360 }} onSearch={(text) => setFilter({ q: text.trim(), page: undefined })} />
        {!q && inside && <Segmented aria-label={w.title} value={view} onChange={(next) => setFilter({ view: next === 'published' ? undefined : next, page: undefined })} options={Object.entries(w.views).map(([value, label]) => ({ value, label }))} />}
        {!q && <div style={{ width: 240 }}><AnyMatterCascader aria-label={w.matter} value={matterCode ?? null} onChange={(code) => setFilter({ matterCode: code, page: undefined })} /></div>}
        {!q && <div style={{ width: 220 }}><UnitPicker aria-label={w.unit} value={unitId ?? null} onChange={(id: string | undefined) => setFilter({ unitId: id, page: undefined })} /></div>}
      </div>
      {q ? <Found text={q} /> : <List filter={{ view, matterCode, unitId, offset: (Number(page) - 1) * perPage, limit: perPage }} page={Number(page)} onPage={(n) => setFilter({ page: n === 1 ? undefined : String(n) })} />}
    </Page>
  );
}

function List({ filter, page, onPage }: { filter: Record<string, string | number | undefined>; page: number; onPage: (page: number) => void }) {
  const w = useCaseWords();
  const cases = useCases(filter);
  return (
    <Loaded query={cases}>
      {({ items, total }) => (items.length === 0 ? <EmptyState title={w.none}>{w.noneHint}</EmptyState> : (
        <>
          {items.map((c) => <Card key={c.caseNo} line={c}><p className="clamp2">{c.opening}</p></Card>)}
          {total > perPage && <Pagination current={page} pageSize={perPage} total={total} onChange={onPage} showSizeChanger={false} />}
        </>
      ))}
    </Loaded>
  );
}

function Found({ text }: { text: string }) {
  const w = useCaseWords();
  const found = useLikeCases({ text, limit: 30 });
  return <Loaded query={found}>{({ items }) => (items.length === 0 ? <EmptyState title={w.noneFound} /> : <><p className="quiet" role="status">{w.found(items.length)}</p>{items.map((c) => <Card key={c.caseNo} line={c}><p className="clamp2">{c.measures}</p><p className="quiet" style={{ fontSize: 13 }}>{c.why.join('；')}</p></Card>)}</>)}</Loaded>;
}

function Card({ line: c, children }: { line: CaseLine; children: React.ReactNode }) {
  const w = useCaseWords();
  return (
    <article className="panel case-card">
      <h2><Link to={`/cases/${c.caseNo}`}>{c.title}</Link>{(c.state !== 'published' || c.work !== 'none') && <Tag>{c.state === 'published' ? c.workName : c.stateName}</Tag>}</h2>
      {children}
      <p className="quiet" style={{ fontSize: 13 }}>{[c.matterName, c.regionName, c.units.map((u) => u.name).join('、'), w.source[c.source], c.publishedAt && `${w.publishedOn} ${dateOf(c.publishedAt)}`].filter(Boolean).join(' · ')}</p>
    </article>
  );
}
