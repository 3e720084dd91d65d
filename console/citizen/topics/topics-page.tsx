import { Link } from '../address/link.tsx';
import { useAddress } from '../address/address.ts';
import { explain } from '../api/call.ts';
import { readTopics } from '../api/topics.ts';
import { Notice } from '../parts/notice.tsx';
import { usePageTitle } from '../parts/page-title.ts';
import { useLoaded } from '../parts/use-loaded.ts';
import { useReading } from '../reading/language.tsx';
import { useTopicWords } from './words.ts';
import '../answers/answers.css';
import './topics.css';

/** 每月一题: what the city took up, month by month, and how far it is. The year stands in the address. */
export default function TopicsPage() {
  const { language, words } = useReading();
  const w = useTopicWords();
  usePageTitle(w.title);
  const year = new URLSearchParams(useAddress().search).get('year');
  const { data, error, loading, again } = useLoaded(`topics ${year}`, () => readTopics(year));
  const months = [...new Set(data?.items.map((t) => t.month))];
  return (
    <>
      <h1>{w.title}</h1>
      <p className="lead">{w.lead}</p>
      {error ? <Notice kind="problem">{explain(error, language, words)} <button type="button" className="link" onClick={again}>{words.failed.again}</button></Notice> : null}
      {!data && loading ? <p className="lead" role="status">{words.appeal.loading}</p> : null}
      {data && data.years.length > 1 ? (
        <nav className="topics" aria-label={w.years}>
          <Link to="/topics" {...(year === null ? { 'aria-current': 'true' } : {})}>{words.answers.all}</Link>
          {data.years.map((y) => <Link key={y} to={`/topics?year=${y}`} {...(y === year ? { 'aria-current': 'true' } : {})}>{w.year(y)}</Link>)}
        </nav>
      ) : null}
      {data && data.items.length === 0 ? <p className="lead" role="status">{w.none}</p> : null}
      {months.map((m) => (
        <section key={m}>
          <h2 className="topic-month-title">{w.month(m)}</h2>
          {data!.items.filter((t) => t.month === m).map((t) => (
            <Link key={t.topicNo} className="topic-line" to={`/topics/${t.topicNo}`}><b>{t.title}</b><span>{t.text}</span><small>{t.done ? w.done : w.underway}{t.tasks ? ` · ${w.tasks(t.tasksDone, t.tasks)}` : ''} · {t.ownerUnitName}</small></Link>
          ))}
        </section>
      ))}
    </>
  );
}
