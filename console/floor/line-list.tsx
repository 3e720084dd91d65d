import { Counting } from './clock.tsx';
import { percentOf } from './figures-row.tsx';
import type { FloorView } from './queries.ts';
import { useFloorWords } from './words.ts';

/** Each line of the floor: how many wait, since when, and its own day. */
export function LineList({ floor }: { floor: FloorView }) {
  const w = useFloorWords();
  return (
    <section className="panel floor-part" aria-label={w.lines}>
      <h2>{w.lines}</h2>
      {floor.lines.length === 0 ? <p className="quiet">{w.noLines}</p> : (
        <div className="floor-scroll" tabIndex={0} role="region" aria-label={w.lines}>
          <table>
            <thead><tr><th>{w.line}</th><th className="number">{w.waiting}</th><th className="number">{w.longestShort}</th><th className="number">{w.talking}</th><th className="number">{w.connect}</th><th className="number">{w.within(floor.limits.answerSeconds)}</th></tr></thead>
            <tbody>{floor.lines.map((l) => (
              <tr key={l.number}>
                <td title={l.name}><b>{l.number}</b> <small className="quiet floor-clip">{l.name}</small>{!l.open && <small className="quiet">{w.closed}</small>}</td>
                <td className="number">{l.waiting}</td><td className="number">{l.longestSince ? <Counting at={l.longestSince} over={floor.limits.longestWaitSeconds} /> : '—'}</td><td className="number">{l.talking}</td>
                <td className="number">{percentOf(l.figures.connectRate)}</td><td className="number">{percentOf(l.figures.level)}</td>
              </tr>
            ))}</tbody>
          </table>
        </div>
      )}
    </section>
  );
}
