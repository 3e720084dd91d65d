import { Link, useParams } from 'react-router';
import { Loaded } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { ArticleFacts } from './article-facts.tsx';
import { ArticleVerbs } from './article-verbs.tsx';
import { Changes } from './changes.tsx';
import { History } from './history.tsx';
import { NamesWarning } from './names-warning.tsx';
import { useArticle } from './queries.ts';
import { ReadOut } from './read-out.tsx';
import { Reports } from './reports.tsx';
import { StateMark } from './state-mark.tsx';
import { Versions } from './versions.tsx';
import { readable } from './views.ts';
import { useKnowledgeWords } from './words.ts';
import './knowledge.css';

/** /console/knowledge/:no: the answer, the text in hand with what it changes, versions, history, and what may be done. */
export default function ArticlePage() {
  const w = useKnowledgeWords();
  const { no = '' } = useParams();
  const article = useArticle(no);
  return (
    <Page title={article.data?.title ?? w.article} tools={<Link to="/knowledge">{w.title}</Link>}>
      <Loaded query={article}>
        {(a) => (
          <div className="kb-two">
            <div>
              <section className="panel kb-section kb-first" aria-label={w.article}>
                <h2><StateMark state={a.state} work={a.work} /><span className="quiet number" style={{ fontWeight: 400 }}>{a.articleNo}</span></h2>
                {a.state === 'withdrawn' && a.withdrawnWhy && <p className="kb-warn">{w.withdrawnWhy}：{a.withdrawnWhy}</p>}
                <ReadOut article={readable(a)} />
                {a.text.questions.length > 0 && <p className="quiet" style={{ margin: 0 }}>{w.questions}：{a.text.questions.join('；')}</p>}
              </section>
              {a.draft && (a.version > 0 || a.rejectedWhy || a.namesUnchecked) && (
                <section className="panel kb-section" aria-label={w.draftTitle}>
                  <h2>{w.draftTitle}{a.version > 0 && <span className="quiet" style={{ fontWeight: 400, fontSize: 13 }}>{w.draftHint}</span>}</h2>
                  {a.rejectedWhy && a.work === 'draft' && <p className="kb-warn">{w.rejected}：{a.rejectedWhy}</p>}
                  {a.namesUnchecked && <NamesWarning suspects={a.suspects} />}
                  {a.draftWhy && <p style={{ margin: 0 }}>{w.why}：{a.draftWhy}</p>}
                  {a.version > 0 && <Changes before={a.text} after={a.draft} />}
                </section>
              )}
              <Reports article={a} />
              <Versions article={a} />
            </div>
            <div>
              <section className="panel kb-section kb-verbs"><ArticleVerbs article={a} /></section>
              <ArticleFacts article={a} />
              {a.tickets.length > 0 && <section className="panel kb-section"><h2>{w.tickets}</h2><ul className="kb-list">{a.tickets.map((t) => <li key={t.ticketNo + t.kind}><Link to={`/tickets/${t.ticketNo}`}>{t.title}</Link> <span className="quiet">{w.ticketKinds[t.kind]}</span></li>)}</ul></section>}
              <History events={a.events} />
            </div>
          </div>
        )}
      </Loaded>
    </Page>
  );
}
