import { EmptyState } from '../parts/empty-state.tsx';
import { Counting } from './clock.tsx';
import type { FloorView, WaitingView } from './queries.ts';
import { useFloorWords } from './words.ts';

/** Who waits, the longest first, and whom they are going to. */
export function WaitingList({ floor }: { floor: FloorView }) {
  const w = useFloorWords();
  const { waiting, limits } = floor;
  const rings = waiting.filter((c) => c.state === 'ringing').length;
  return (
    <section className="panel floor-part floor-waiting" aria-label={w.waitingTitle}>
      <h2>{w.waitingTitle} <b>{waiting.length - rings}</b>{rings > 0 && <span className="quiet">{w.andRinging(rings)}</span>}</h2>
      {waiting.length === 0 ? <EmptyState title={w.nobodyWaits} /> : (
        <div className="floor-scroll" tabIndex={0} role="region" aria-label={w.waitingTitle}>
          <table>
            <thead><tr><th>{w.place}</th><th>{w.number}</th><th>{w.line}</th><th className="number">{w.waited}</th><th>{w.priority}</th></tr></thead>
            <tbody>{waiting.map((c) => (
              <tr key={c.callNo}>
                <td className="number">{c.place ?? '—'}</td>
                <td><span className="number">{c.masked ?? w.anonymous}</span>{goes(c, w) && <small className="quiet floor-goes">{goes(c, w)}</small>}</td>
                <td className="number" style={{ textAlign: 'left' }} title={c.lineName}>{c.lineNumber}</td>
                <td className="number"><Counting at={c.since} over={limits.longestWaitSeconds} overText={w.tooLong} /></td>
                <td className="number">{c.priority}</td>
              </tr>
            ))}</tbody>
          </table>
        </div>
      )}
    </section>
  );
}

const goes = (c: WaitingView, w: ReturnType<typeof useFloorWords>): string =>
  [c.ringsAt && w.ringsAt(c.ringsAt), c.state === 'interrupted' && w.interrupted, !c.ringsAt && c.preferred && w.prefers(c.preferred), c.overflowed > 0 && w.overflowed(c.overflowed), c.tried > 0 && w.tried(c.tried)].filter(Boolean).join('，');
