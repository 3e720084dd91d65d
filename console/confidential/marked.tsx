import type { Side } from './queries.ts';

/** A text as it came, with each clue marked and named: not by colour alone. */
export function Marked({ side }: { side: Side }) {
  let at = 0;
  const parts = side.clues.flatMap((c) => {
    const before = side.original.slice(at, c.from);
    at = c.to;
    return [before, <mark key={c.from}>{side.original.slice(c.from, c.to)}<small>{c.name}</small></mark>];
  });
  return <p className="marked">{parts}{side.original.slice(at)}</p>;
}
