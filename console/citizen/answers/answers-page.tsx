import { useState, type FormEvent } from 'react';
import { go, useAddress } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { findAnswers, noteOpened } from '../api/answers.ts';
import { explain } from '../api/call.ts';
import { Icon } from '../parts/icon.tsx';
import { Notice } from '../parts/notice.tsx';
import { usePageTitle } from '../parts/page-title.ts';
import { useLoaded } from '../parts/use-loaded.ts';
import { useReading } from '../reading/language.tsx';
import './answers.css';

const address = (q: string, topic: string | null) => `/answers${q || topic ? `?${new URLSearchParams({ ...(q ? { q } : {}), ...(topic ? { topic } : {}) })}` : ''}`;

/** 常见问题: one box, then topics, then answers short enough to be read in the list. What is asked stands in the address. */
export default function AnswersPage() {
  const { language, words } = useReading();
  const { answers: w } = words;
  usePageTitle(w.title);
  const params = new URLSearchParams(useAddress().search);
  const [q, topic] = [params.get('q') ?? '', params.get('topic')];
  const [text, setText] = useState(q);
  const found = useLoaded(`${q} ${topic}`, () => findAnswers(q, topic));
  const search = (event: FormEvent) => { event.preventDefault(); go(address(text.trim(), null)); };
  const { data } = found;
  return (
    <>
      <h1>{w.title}</h1>
      <form className="ask" role="search" onSubmit={search}>
        <input type="search" aria-label={w.label} placeholder={w.hint} maxLength={100} value={text} onChange={(e) => setText(e.target.value)} enterKeyHint="search" />
        <button className="button">{w.find}</button>
      </form>
      {found.error ? <Notice kind="problem">{explain(found.error, language, words)} <button type="button" className="link" onClick={found.again}>{words.failed.again}</button></Notice> : null}
      {data && !q ? (
        <nav className="topics" aria-label={w.topics}>
          <Link to="/answers" {...(topic === null ? { 'aria-current': 'true' } : {})}>{w.all}</Link>
          {data.topics.map((t) => <Link key={t.code} to={address('', t.code)} {...(topic === t.code ? { 'aria-current': 'true' } : {})}>{t.name}</Link>)}
        </nav>
      ) : null}
      {data && q ? <p className="lead" role="status">{data.items.length ? w.found(data.items.length) : w.none(q)}</p> : null}
      {!data && found.loading ? <p className="lead" role="status">{words.appeal.loading}</p> : null}
      {data?.items.map((a) => (
        <Link key={a.articleNo} className="answer" to={`/answers/${a.articleNo}`} onClickCapture={() => { if (data.queryId !== null) noteOpened(a.articleNo, data.queryId); }}>
          <b>{a.title}</b><span>{a.shortAnswer}</span><small>{a.ownerUnitName}</small>
        </Link>
      ))}
      {data && q && !data.items.length ? (
        <nav className="choices" aria-label={w.elsewhere}>
          <Link className="choice choice-main" to="/file"><Icon name="write" /><span><b>{w.fileIt}</b><small>{w.fileHint}</small></span></Link>
          <a className="choice" href="tel:12345"><Icon name="phone" /><span><b>{words.home.call}</b><small>{words.home.callHint}</small></span></a>
        </nav>
      ) : null}
    </>
  );
}
