import { Button, Table } from 'antd';
import { Link } from 'react-router';
import { EmptyState } from '../parts/empty-state.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { LoadingState } from '../parts/loading-state.tsx';
import { Moment } from '../parts/moment.tsx';
import { useNarrow } from '../parts/use-narrow.ts';
import { useArticles, type ArticleFilter } from './queries.ts';
import { StateMark } from './state-mark.tsx';
import { Validity } from './validity.tsx';
import type { ArticleLine } from './views.ts';
import { useKnowledgeWords } from './words.ts';

/** Articles as a table, on a phone as cards. */
export function ArticleList({ filter }: { filter: ArticleFilter }) {
  const w = useKnowledgeWords();
  const narrow = useNarrow();
  const list = useArticles(filter, true);
  const lines = list.data?.pages.flatMap((p) => p.items) ?? [];
  const empty = <EmptyState title={w.none}>{w.noneHint}</EmptyState>;
  if (list.isError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (list.isPending) return <LoadingState />;
  return (
    <>
      {narrow ? <div className="kb-hits">{lines.map((a) => <Card key={a.articleNo} article={a} />)}{!lines.length && empty}</div> : (
        <Table size="small" rowKey="articleNo" dataSource={lines} pagination={false} locale={{ emptyText: empty }} scroll={{ x: 1080 }} columns={[
          { title: w.article, key: 'title', render: (_, a) => <><Link to={`/knowledge/${a.articleNo}`}>{a.title}</Link>{a.openReports > 0 && <span className="kb-over"> {w.openReports(a.openReports)}</span>}<div className="quiet clip" style={{ maxWidth: 460 }}>{a.shortAnswer}</div></> },
          { title: w.state, key: 'state', width: 170, render: (_, a) => <StateMark state={a.state} work={a.work} /> },
          { title: w.owner, key: 'owner', width: 190, render: (_, a) => a.ownerUnitName },
          { title: w.matter, key: 'matter', width: 140, render: (_, a) => a.matterName ?? <span className="quiet">—</span> },
          { title: w.sensitivity, key: 'sensitivity', width: 80, render: (_, a) => (a.sensitivity === 'public' ? w.open : w.internal) },
          { title: w.validUntil, key: 'expires', width: 180, render: (_, a) => <Validity {...a} /> },
          { title: w.used, dataIndex: 'hits', width: 64, align: 'right' },
          { title: w.updated, key: 'updated', width: 100, render: (_, a) => <Moment at={a.updatedAt} /> },
        ]} />
      )}
      <div style={{ textAlign: 'center', padding: 12 }} className="quiet">{list.hasNextPage ? <Button onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>{w.more}</Button> : lines.length > 0 && w.total(list.data.pages[0]!.total)}</div>
    </>
  );
}

function Card({ article: a }: { article: ArticleLine }) {
  const w = useKnowledgeWords();
  return (
    <article className="panel kb-card">
      <h2><Link to={`/knowledge/${a.articleNo}`}>{a.title}</Link></h2>
      <p className="clamp2">{a.shortAnswer}</p>
      <p className="quiet" style={{ fontSize: 13 }}><StateMark state={a.state} work={a.work} /> {a.ownerUnitName} · <Validity {...a} />{a.sensitivity === 'internal' && ` · ${w.internal}`}</p>
    </article>
  );
}
