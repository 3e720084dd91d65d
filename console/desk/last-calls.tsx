import { Moment } from '../parts/moment.tsx';
import type { CallerView } from '../phone/queries.ts';
import { usePhoneWords } from '../phone/words.ts';

/** When they called before and whom they spoke with: somebody who was cut off just now should not begin again. */
export function LastCalls({ calls }: { calls: CallerView['calls'] }) {
  const w = usePhoneWords();
  if (!calls.length) return null;
  return (
    <section aria-label={w.lastCalls}>
      <h2>{w.lastCalls} {calls.length}</h2>
      <ul className="desk-history">
        {calls.slice(0, 5).map((c) => <li key={c.callNo} style={{ display: 'flex', justifyContent: 'space-between', padding: '4px 2px' }}><span className="clip">{c.staff ?? w.unanswered}</span><span className="quiet"><Moment at={c.at} /></span></li>)}
      </ul>
    </section>
  );
}
