import { momentOf } from '../parts/time.ts';
import { Changes } from './changes.tsx';
import type { ArticleDetail } from './views.ts';
import { useKnowledgeWords } from './words.ts';

/** Every published text, the newest first, with what it changed, who wrote it and who let it through. */
export function Versions({ article }: { article: ArticleDetail }) {
  const w = useKnowledgeWords();
  if (!article.versions.length) return null;
  return (
    <section className="panel kb-section" aria-label={w.versions}>
      <h2>{w.versions}</h2>
      <ol className="kb-list">
        {article.versions.map((v, i) => {
          const before = article.versions[i + 1];
          return (
            <li key={v.version}>
              <b>{w.version(v.version)}</b> <span className="quiet">{momentOf(v.publishedAt)} · {w.by} {v.authors.join('、')} · {w.publishedBy} {v.publishedBy}</span>
              {v.why && <div>{w.why}：{v.why}</div>}
              {before ? <Changes before={before.text} after={v.text} /> : <div className="quiet">{w.firstVersion}</div>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
