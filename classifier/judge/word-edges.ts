/** Unicode's own word division for Chinese; part of Node, no dictionary of ours. */
const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });
/** How far around a phrase is looked for the edges of its first and last word. */
const AROUND = 8;
const EDGE_WORDS = new Set('的了在是有和与也都就我你他她们这那不为被把从到对等着过给让向由之其及将并且而又还很');

/**
 * Widens a stretch of a text to whole words, then drops particles at its ends: 员态度恶 → 员态度恶劣, 道路有 → 道路.
 * @returns the stretch as it stands in `source`; never wider than `AROUND` characters on each side.
 */
export function wholeWords(source: string, from: number, to: number): string {
  const begin = Math.max(0, from - AROUND);
  const words = [...WORDS.segment(source.slice(begin, to + AROUND))]
    .map(({ segment, index }) => ({ segment, from: begin + index, to: begin + index + segment.length }))
    .filter((word) => word.from < to && word.to > from);
  while (words.length > 1 && EDGE_WORDS.has(words[0]!.segment)) words.shift();
  while (words.length > 1 && EDGE_WORDS.has(words.at(-1)!.segment)) words.pop();
  const first = words[0];
  const last = words.at(-1);
  return first === undefined || last === undefined ? source.slice(from, to) : source.slice(first.from, last.to);
}
