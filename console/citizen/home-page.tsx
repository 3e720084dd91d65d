import { Link } from './address/link.tsx';
import { Icon } from './parts/icon.tsx';
import { usePageTitle } from './parts/page-title.ts';
import { useWords } from './reading/language.tsx';
import { readDraft } from './file/draft.ts';
import { useCallWords } from './call/words.ts';
import { useTopicWords } from './topics/words.ts';

/** Four choices, and the telephone, also in the browser, for those who would rather speak. */
export function HomePage() {
  const { home } = useWords();
  const topics = useTopicWords();
  const browser = useCallWords();
  usePageTitle();
  const hasDraft = readDraft(localStorage, new Date()) !== null;
  return (
    <>
      <h1 className="home-title">{home.title}</h1>
      <p className="lead">{home.lead}</p>
      <nav className="choices" aria-label={home.title}>
        <Link className="choice choice-main" to="/file">
          <Icon name="write" />
          <span><b>{home.file}</b><small>{hasDraft ? home.fileDraft : home.fileHint}</small></span>
        </Link>
        <Link className="choice" to="/track">
          <Icon name="search" />
          <span><b>{home.track}</b><small>{home.trackHint}</small></span>
        </Link>
        <Link className="choice" to="/answers">
          <Icon name="book" />
          <span><b>{home.answers}</b><small>{home.answersHint}</small></span>
        </Link>
        <Link className="choice" to="/topics">
          <Icon name="check" />
          <span><b>{topics.title}</b><small>{topics.homeHint}</small></span>
        </Link>
      </nav>
      <a className="call" href="tel:12345"><Icon name="phone" /><span><b>{home.call}</b><small>{home.callHint}</small></span></a>
      <Link className="call" to="/call"><Icon name="phone" /><span><b>{browser.title}</b><small>{browser.homeHint}</small></span></Link>
      <section className="after" aria-labelledby="after">
        <h2 id="after">{home.after}</h2>
        <ol>{home.afterSteps.map((step) => <li key={step}>{step}</li>)}</ol>
      </section>
    </>
  );
}
