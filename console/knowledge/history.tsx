import { useSay } from '../i18n/text.ts';
import { Moment } from '../parts/moment.tsx';
import type { ArticleDetail } from './views.ts';
import { useKnowledgeWords } from './words.ts';

/** What happened to it, the newest first. */
export function History({ events }: { events: ArticleDetail['events'] }) {
  const w = useKnowledgeWords();
  const say = useSay();
  return (
    <section className="panel kb-section" aria-label={w.history}>
      <h2>{w.history}</h2>
      <ol className="kb-list">{events.map((e, i) => <li key={i}><b>{say(e)}</b> <span className="quiet">{e.by} · <Moment at={e.at} /></span>{e.note && <div>{e.note}</div>}</li>)}</ol>
    </section>
  );
}
