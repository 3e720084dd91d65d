import type { Faces } from '../fonts/measure.ts';
import type { PaperBlock } from '../paper/paper.ts';
import type { Flow } from './flow.ts';
import { baseline, linePitch, page, rule, size } from './page.ts';
import { closed, drawLine, setLines, type SetLine } from './set-text.ts';
import { putSmall } from './text-block.ts';

type Table = Extract<PaperBlock, { kind: 'table' }>;
const points = size.xiaoSi;
const pitch = 18;
const padding = 4;

/** A table over the width of the text: caption above in 黑体, head repeated on each page, thin rules (common practice). */
export function putTable(flow: Flow, faces: Faces, table: Table): void {
  const widths = columnWidths(table);
  const head = rowOf(faces, table.columns.map((c) => c.head), widths, 'heiti', table.columns.map(() => 'center'));
  const aligned = alignment(faces, table, widths);
  const rows = table.rows.map((cells) => rowOf(faces, cells, widths, 'fangsong', aligned));
  flow.ensure((table.caption ? pitch : 0) + head.height + (rows[0]?.height ?? pitch));
  if (flow.y > 0) flow.down(6);
  if (table.caption) putSmall(flow, faces, table.caption, { points, role: 'heiti', align: 'center' });
  drawRow(flow, faces, head, widths, true);
  for (const row of rows) {
    if (flow.y + row.height > page.textHeight) { flow.newPage(); drawRow(flow, faces, head, widths, true); }
    drawRow(flow, faces, row, widths, false);
  }
  if (table.note) putSmall(flow, faces, table.note);
  flow.down(linePitch * 0.25);
  flow.toGrid();
}

type Align = 'left' | 'center' | 'right';
interface Row { lines: SetLine[][]; align: readonly Align[]; height: number }

const cellLines = (faces: Faces, text: string, width: number, role: 'heiti' | 'fangsong') => setLines(faces, [{ text, role }], { points, width: width - 2 * padding }).map((line) => ({ ...line, clusters: closed(line) }));

/** Numbers right; words in the middle, or left in a column where one of them needs more than a line. */
const alignment = (faces: Faces, table: Table, widths: readonly number[]): Align[] => table.columns.map((c, i) => (c.number ? 'right' : table.rows.some((row) => cellLines(faces, row[i] ?? '', widths[i]!, 'fangsong').length > 1) ? 'left' : 'center'));

function rowOf(faces: Faces, cells: readonly string[], widths: readonly number[], role: 'heiti' | 'fangsong', align: readonly Align[]): Row {
  const lines = widths.map((width, i) => cellLines(faces, cells[i] ?? '', width, role));
  return { lines, align, height: Math.max(...lines.map((l) => l.length)) * pitch + padding };
}

function drawRow(flow: Flow, faces: Faces, row: Row, widths: readonly number[], isHead: boolean): void {
  const top = page.top + flow.y;
  let x = flow.left;
  const right = flow.left + page.textWidth;
  const across = (y: number, width: number) => flow.put({ kind: 'line', points: [[flow.left, y], [right, y]], colour: '#000000', width });
  if (isHead) { flow.put({ kind: 'rect', x: flow.left, y: top, width: page.textWidth, height: row.height, fill: '#f0f2f5' }); across(top, rule.thin * 1.4); }
  row.lines.forEach((lines, i) => {
    if (i > 0) flow.put({ kind: 'line', points: [[x, top], [x, top + row.height]], colour: '#808080', width: 0.4 });
    const down = (row.height - lines.length * pitch) / 2;
    lines.forEach((line, n) => flow.put(drawLine(faces, line, { x: x + padding, y: baseline(top + down + n * pitch, pitch, points), align: row.align[i]! })));
    x += widths[i]!;
  });
  across(top + row.height, isHead ? rule.thin : 0.4);
  flow.down(row.height);
}

/** Shares of the width as the columns ask. */
function columnWidths(table: Table): number[] {
  const whole = table.columns.reduce((sum, c) => sum + c.wide, 0);
  return table.columns.map((c) => (page.textWidth * c.wide) / whole);
}
