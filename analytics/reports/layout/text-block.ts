import type { Faces } from '../fonts/measure.ts';
import type { FaceRole } from '../fonts/roles.ts';
import type { PaperBlock, Run } from '../paper/paper.ts';
import { linesLeft, type Flow } from './flow.ts';
import { baseline, linePitch, page, size } from './page.ts';
import { bodyStyle, closed, drawLine, setLines, type SetLine } from './set-text.ts';

/** §7.3.3: levels of headings: 黑体 一、  楷体（一）  仿宋加粗 1. */
const headingRole: Record<1 | 2 | 3, FaceRole> = { 1: 'heiti', 2: 'kaiti', 3: 'fangsongBold' };

/** One line of the body, its baseline in the middle of its grid line. */
function putLine(flow: Flow, faces: Faces, line: SetLine): void {
  flow.ensure(linePitch);
  flow.put(drawLine(faces, line, { x: flow.left, y: page.top + baseline(flow.y, linePitch, line.points) }));
  flow.down(linePitch);
}

/** @param following lines that must stand on the same page below it: a heading is never the last thing on a page */
export function putHeading(flow: Flow, faces: Faces, block: Extract<PaperBlock, { kind: 'heading' }>, following: number): void {
  const lines = setLines(faces, [{ text: block.text, role: headingRole[block.level] }], bodyStyle(page.textWidth));
  flow.ensure((lines.length + following) * linePitch);
  for (const line of lines) putLine(flow, faces, line);
}

/** @param tail lines that will follow on the page of the paragraph's end (署名 and day): where they do not fit, two lines of text go along, since no page bears a signature alone (§7.3.5) */
export function putParagraph(flow: Flow, faces: Faces, runs: readonly Run[], { indented = true, tail = 0 } = {}): void {
  const lines = setLines(faces, runs.map((r) => ({ text: r.text, role: r.strong ? 'fangsongBold' : 'fangsong' })), bodyStyle(page.textWidth, indented));
  const along = Math.min(2, lines.length);
  lines.forEach((line, i) => {
    if (tail > 0 && i === lines.length - along && linesLeft(flow) >= along && linesLeft(flow) < along + tail) flow.newPage();
    putLine(flow, faces, line);
  });
}

/** Title: 二号小标宋, centred, its lines about equally long; then the line below it. */
export function putTitle(flow: Flow, faces: Faces, title: string, subtitle: string | null): void {
  const pitch = 35;
  for (const line of balanced(faces, title)) {
    flow.put(drawLine(faces, line, { x: flow.left, y: page.top + baseline(flow.y, pitch, size.er), align: 'center' }));
    flow.down(pitch);
  }
  if (subtitle) {
    const [line] = setLines(faces, [{ text: subtitle, role: 'kaiti' }], { points: size.san, width: page.textWidth });
    flow.put(drawLine(faces, line!, { x: flow.left, y: page.top + baseline(flow.y, linePitch, size.san), align: 'center' }));
    flow.down(linePitch);
  }
  flow.toGrid();
}

/** Narrows a title of several lines as long as it takes no more of them: 长短适宜, no single last character. */
function balanced(faces: Faces, title: string): SetLine[] {
  const within = (width: number) => setLines(faces, [{ text: title, role: 'title' }], { points: size.er, width, words: true });
  let best = within(page.textWidth);
  for (let width = page.textWidth - size.er; best.length > 1 && width > size.er * 6; width -= size.er) {
    const next = within(width);
    if (next.length > best.length) break;
    best = next;
  }
  // centred lines keep their natural width
  return best.map((line) => ({ ...line, width: page.textWidth, clusters: closed(line) }));
}

/** A line of small type; used for captions and notes. */
export function putSmall(flow: Flow, faces: Faces, text: string, { points = size.wu as number, role = 'songti' as FaceRole, align = 'left' as 'left' | 'center', colour = '#000000' } = {}): void {
  const pitch = points * 1.5;
  for (const line of setLines(faces, [{ text, role }], { points, width: page.textWidth })) {
    flow.ensure(pitch);
    const set = align === 'center' ? { ...line, clusters: closed(line) } : line;
    flow.put(drawLine(faces, set, { x: flow.left, y: page.top + baseline(flow.y, pitch, points), align, colour }));
    flow.down(pitch);
  }
}
