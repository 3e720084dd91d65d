import type { ClueKind, Found } from '../scrub.ts';

/**
 * All matches of a pattern (with flags g and d). Where it has a group `clue`, only that stretch is one.
 * @param is looks closer at a match: its clue and what stands before and after it
 */
export function find(text: string, pattern: RegExp, kind: ClueKind, is: (clue: string, before: string, after: string) => boolean = () => true): Found[] {
  const found: Found[] = [];
  const one = new RegExp(pattern);
  for (let match = one.exec(text); match; match = one.exec(text)) {
    const [from, to] = match.indices?.groups?.clue ?? match.indices![0]!;
    if (to > from && is(text.slice(from, to), text.slice(Math.max(0, from - 14), from), text.slice(to, to + 8))) found.push({ from, to, kind });
    // What was taken for one may hide a real one further on.
    else one.lastIndex = match.index + 1;
    if (one.lastIndex === match.index) one.lastIndex++;
  }
  return found;
}
