/** Breaks a paragraph into lines by the rules of Chinese type: 避头尾, numbers and words whole, both edges even. */
import { emptyHalf, isWide, mayBegin, mayEnd, staysWith } from './characters.ts';

/** A character as it will be set. `width` is its own advance in points. */
export interface Cluster { text: string; width: number; run: number }
/** `x` from the line's left edge; `shift`: drawn so much further left, because the empty left half of the mark was given up. */
export interface Placed extends Cluster { x: number; shift: number }
export interface Line { clusters: Placed[]; width: number; last: boolean }

/** Of a mark's width so much may go when the line is full. */
const squeezable = 0.5;

/**
 * @param width of every line, in points. @param indent of the first line. @param words: also Chinese words stay whole, as titles want it
 * A word longer than a line is cut where the line ends.
 */
export function breakLines(clusters: readonly Cluster[], width: number, indent = 0, words = false): Line[] {
  const starts = words ? wordStarts(clusters) : null;
  const lines: Line[] = [];
  let from = 0;
  while (from < clusters.length) {
    while (lines.length > 0 && clusters[from]?.text === ' ') from += 1;
    if (from >= clusters.length) break;
    const room = width - (lines.length ? 0 : indent);
    const to = endOfLine(clusters, from, room, starts);
    const last = to >= clusters.length;
    lines.push({ clusters: place(trimmed(clusters.slice(from, to)), room, lines.length ? 0 : indent, last), width, last });
    from = to;
  }
  return lines.length ? lines : [{ clusters: [], width, last: true }];
}

/** Index after the last character of the line that begins at `from`. */
function endOfLine(clusters: readonly Cluster[], from: number, room: number, starts: ReadonlySet<number> | null): number {
  let [used, spare, to] = [0, 0, from];
  while (to < clusters.length) {
    const c = clusters[to]!;
    const squeeze = emptyHalf(c.text) ? c.width * squeezable : 0;
    // a mark that must not begin the next line is pushed in where the marks before it can give room (推入)
    const fits = used + c.width <= room + 0.01 || (to > from && !mayBegin(c.text) && used + c.width - spare - squeeze <= room + 0.01);
    if (!fits) break;
    used += c.width;
    spare += squeeze;
    to += 1;
  }
  if (to >= clusters.length) return to;
  if (to === from) return from + 1;
  let end = to;
  while (end > from && !(mayBreak(clusters, end) && (starts?.has(end) ?? true))) end -= 1;
  return end > from ? end : to;
}

/** May a line end before the character at `i`? */
function mayBreak(clusters: readonly Cluster[], i: number): boolean {
  const [before, after] = [clusters[i - 1]!.text, clusters[i]!.text];
  if (after === ' ' || before === ' ') return true;
  return mayBegin(after) && mayEnd(before) && !staysWith(before, after) && !(before === '—' && after === '—') && !(before === '…' && after === '…');
}

/** Where words begin, by the dictionary that comes with the runtime. */
function wordStarts(clusters: readonly Cluster[]): Set<number> {
  const begins = new Set<number>();
  let [at, next] = [0, 0];
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(clusters.map((c) => c.text).join(''))) {
    begins.add(next);
    at += segment.length;
    for (let covered = clusters.slice(0, next).reduce((sum, c) => sum + c.text.length, 0); covered < at; next += 1) covered += clusters[next]!.text.length;
  }
  return begins;
}

const trimmed = (line: Cluster[]): Cluster[] => { let end = line.length; while (end > 1 && line[end - 1]!.text === ' ') end -= 1; return line.slice(0, end); };

/** Spreads what is left over the gaps between characters, or takes what is missing from the marks. The last line keeps its natural width. */
function place(line: Cluster[], room: number, indent: number, last: boolean): Placed[] {
  const natural = line.reduce((sum, c) => sum + c.width, 0);
  const slack = room - natural;
  const marks = line.reduce((sum, c) => sum + (emptyHalf(c.text) ? c.width : 0), 0);
  const squeeze = slack < -0.01 && marks > 0 ? Math.min(squeezable, -slack / marks) : 0;
  const gaps = line.slice(1).filter((c, i) => stretches(line[i]!.text, c.text)).length;
  const stretch = !last && slack > 0 && gaps > 0 ? slack / gaps : 0;
  let x = indent;
  return line.map((c, i) => {
    if (i > 0 && stretches(line[i - 1]!.text, c.text)) x += stretch;
    const half = emptyHalf(c.text);
    const given = half ? c.width * squeeze : 0;
    const placed = { ...c, x, shift: half === 'begin' ? given : 0 };
    x += c.width - given;
    return placed;
  });
}

/** Room goes between squares, and beside words and numbers, never into them. */
const stretches = (before: string, after: string): boolean => isWide(before) || isWide(after) || before === ' ' || after === ' ';
