import { Link } from '../address/link.tsx';
import { CallFailed, explain } from '../api/call.ts';
import { readTopic } from '../api/topics.ts';
import { cityDate } from '../parts/city-date.ts';
import { Notice } from '../parts/notice.tsx';
import { usePageTitle } from '../parts/page-title.ts';
import { useLoaded } from '../parts/use-loaded.ts';
import { useReading } from '../reading/language.tsx';
import { useTopicWords } from './words.ts';
import './topics.css';

/** One topic: what it was, what is done, how far, and the way to tell of the same. */
export default function TopicPage({ topicNo }: { topicNo: string }) {
  const { language, words } = useReading();
  const w = useTopicWords();
  const { data: t, error, loading, again } = useLoaded(topicNo, () => readTopic(topicNo));
  usePageTitle(t?.title ?? w.title);
  const gone = error instanceof CallFailed && error.status === 404;
  return (
    <>
      <Link className="backlink" to="/topics">‹ {w.title}</Link>
      {loading && !t ? <p className="lead" role="status">{words.appeal.loading}</p> : null}
      {error ? <Notice kind={gone ? 'note' : 'problem'}>{gone ? w.gone : explain(error, language, words)}{gone ? null : <button type="button" className="link" onClick={again}>{words.failed.again}</button>}</Notice> : null}
      {t ? (
        <article>
          <h1>{t.title}</h1>
          <p className="hint">{w.month(t.month)} · {w.by(t.ownerUnitName)} · {t.done ? w.done : w.underway}</p>
          {t.tasks ? <div className="topic-course"><i aria-hidden="true"><i style={{ width: `${(100 * t.tasksDone) / t.tasks}%` }} /></i><span>{w.tasks(t.tasksDone, t.tasks)}</span></div> : null}
          {t.text.split('\n').filter(Boolean).map((line, i) => <p key={i}>{line}</p>)}
          <p className="hint">{w.published(cityDate(t.publishedAt, language))}</p>
          <p className="under"><Link className="button button-plain button-wide" to="/file">{w.same}</Link></p>
        </article>
      ) : null}
    </>
  );
}
