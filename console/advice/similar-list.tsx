import { Link } from 'react-router';
import type { AdviceView } from '../api/types.ts';
import { Moment } from '../parts/moment.tsx';
import { useAdviceWords } from './words.ts';

/** Three tickets that were alike: one press opens each, so that a person can see whether it was the same. */
export function SimilarList({ similar, note }: { similar: AdviceView['similar']; note: string | null }) {
  const w = useAdviceWords();
  if (!similar.length) return <span className="quiet">{note ?? w.noSimilar}</span>;
  return (
    <ol className="similar-tickets">
      {similar.map((s) => (
        <li key={s.ticketNo}>
          <div className="similar-head"><Link to={`/tickets/${s.ticketNo}`} target="_blank">{s.title}</Link><span className="number quiet">{w.likeness(s.likeness)}</span></div>
          <div className="quiet"><b>{s.unitName}</b> {w.closed} <Moment at={s.closedAt} /> · {s.satisfaction === null ? w.notRated : w.satisfaction(s.satisfaction)} · {s.regionName}</div>
          {s.shared.length > 0 && <div>{s.shared.slice(0, 5).map((word) => <mark key={word}>{word}</mark>)}</div>}
        </li>
      ))}
    </ol>
  );
}
