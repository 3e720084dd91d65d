import { Link } from 'react-router';
import type { NamedCount } from './views.ts';

/** Counts as bars with their numbers, the largest first. `linkOf` gives none where the tickets cannot be asked for. */
export function CountBars({ counts, nameOf, linkOf, most = 8 }: { counts: readonly NamedCount[]; nameOf: (name: string) => string; linkOf: (name: string) => string | undefined; most?: number }) {
  const sorted = counts.toSorted((a, b) => b.value - a.value).slice(0, most);
  const top = Math.max(1, ...sorted.map((c) => c.value));
  return (
    <ul className="bars">
      {sorted.map((c) => {
        const to = linkOf(c.name);
        return <li key={c.name}>{to ? <Link to={to}>{nameOf(c.name)}</Link> : <span>{nameOf(c.name)}</span>}<span className="bar-track" aria-hidden="true"><i style={{ width: `${(c.value / top) * 100}%` }} /></span><b className="number">{c.value}</b></li>;
      })}
    </ul>
  );
}
