import { Link } from '../address/link.tsx';
import { readAnswer } from '../api/answers.ts';
import { CallFailed, explain } from '../api/call.ts';
import { Notice } from '../parts/notice.tsx';
import { usePageTitle } from '../parts/page-title.ts';
import { useLoaded } from '../parts/use-loaded.ts';
import { useReading } from '../reading/language.tsx';
import './answers.css';

/** One answer, large, with who stands for it and until when. */
export default function AnswerPage({ articleNo }: { articleNo: string }) {
  const { language, words } = useReading();
  const { answers: w } = words;
  const { data: a, error, loading, again } = useLoaded(articleNo, () => readAnswer(articleNo));
  usePageTitle(a?.title ?? w.title);
  const gone = error instanceof CallFailed && error.status === 404;
  return (
    <>
      <Link className="backlink" to="/answers">‹ {w.title}</Link>
      {loading && !a ? <p className="lead" role="status">{words.appeal.loading}</p> : null}
      {error ? <Notice kind={gone ? 'note' : 'problem'}>{gone ? w.gone : explain(error, language, words)}{gone ? null : <button type="button" className="link" onClick={again}>{words.failed.again}</button>}</Notice> : null}
      {a ? (
        <article>
          <h1>{a.title}</h1>
          <p className="answer-short">{a.shortAnswer}</p>
          {a.fullAnswer.split('\n').filter(Boolean).map((line, i) => <p key={i}>{line}</p>)}
          <p className="hint">{w.by(a.ownerUnitName)}{a.expiresOn ? ` · ${w.until(a.expiresOn)}` : ''}{a.sourceDoc ? ` · ${w.source(a.sourceDoc)}` : ''}</p>
          <p className="under"><Link className="button button-plain button-wide" to="/file">{w.notSolved}</Link></p>
        </article>
      ) : null}
    </>
  );
}
