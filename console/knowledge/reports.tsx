import { useState } from 'react';
import { Button } from 'antd';
import { Moment } from '../parts/moment.tsx';
import { ReasonModal } from '../parts/reason-modal.tsx';
import { useTell } from '../parts/use-tell.ts';
import { useArticleVerb } from './queries.ts';
import type { ArticleDetail } from './views.ts';
import { useKnowledgeWords } from './words.ts';

/** Error reports on this article; whoever owns it settles them. */
export function Reports({ article }: { article: ArticleDetail }) {
  const w = useKnowledgeWords();
  const tell = useTell();
  const act = useArticleVerb(article.articleNo);
  const [at, setAt] = useState<number | null>(null);
  if (!article.reports.length) return null;
  const may = article.verbs.some((v) => v.verb === 'settleReport' && v.allowed);
  const settle = (note: string) => act.mutate({ verb: 'settleReport', input: { reportId: at, note } }, { onSuccess: () => { setAt(null); tell.done(w.settled); }, onError: tell.failed });
  return (
    <section className="panel kb-section" aria-label={w.reports}>
      <h2>{w.reports}</h2>
      <ul className="kb-list">{article.reports.map((r) => (
        <li key={r.id}>
          <b>{w.reportKinds[r.kind]}</b>{r.note && `：${r.note}`} <span className="quiet">{r.by} · <Moment at={r.at} /> · {w.version(r.version)}</span>
          {r.state === 'open' ? may && <Button size="small" style={{ marginLeft: 8 }} onClick={() => setAt(r.id)}>{w.settle}</Button> : <div className="quiet">✓ {w.settled}：{r.settlement}</div>}
        </li>
      ))}</ul>
      <ReasonModal open={at !== null} title={w.settleTitle} hint={w.settleHint} busy={act.isPending} onClose={() => setAt(null)} onConfirm={settle} />
    </section>
  );
}
