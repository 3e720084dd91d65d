import { Link } from 'react-router';
import { EmptyState } from '../parts/empty-state.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { Marked } from './marked.tsx';
import { noteOpened, useSearch, type ArticleFilter } from './queries.ts';
import { StateMark } from './state-mark.tsx';
import { Validity } from './validity.tsx';
import { useKnowledgeWords } from './words.ts';

/** What was found, best first, with the met words marked. Which one is opened is noted: it tells whether the answer was there. */
export function SearchResults({ text, filter }: { text: string; filter: ArticleFilter }) {
  const w = useKnowledgeWords();
  const { state, ...rest } = filter;
  const search = useSearch(text, { ...rest, ...(state ? { state } : {}) });
  return (
    <Loaded query={search}>
      {({ items, queryId }) => (items.length ? (
        <div className="kb-hits">
          <p className="quiet" role="status" style={{ margin: 0 }}>{w.found(items.length)}</p>
          {items.map((a) => (
            <article key={a.articleNo} className="panel kb-card">
              <h2><Link to={`/knowledge/${a.articleNo}`} onClick={() => noteOpened(a.articleNo, queryId)}><Marked text={a.title} words={a.matched} /></Link><StateMark state={a.state} work={a.work} /></h2>
              <p><Marked text={a.shortAnswer} words={a.matched} /></p>
              <p className="quiet" style={{ fontSize: 13 }}>{a.ownerUnitName} · {a.matterName ?? '—'} · {w.validUntil} <Validity {...a} />{a.why.length > 0 && ` · ${a.why.join('；')}`}</p>
            </article>
          ))}
        </div>
      ) : <div className="panel"><EmptyState title={w.notFound(text)}>{queryId === null ? w.noneHint : w.notFoundHint}</EmptyState></div>)}
    </Loaded>
  );
}
