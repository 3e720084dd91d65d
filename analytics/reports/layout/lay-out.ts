/** An official document to pages of marks. */
import { chartHeight, drawChart } from '../drawing/chart.ts';
import type { Mark } from '../drawing/marks.ts';
import type { Faces } from '../fonts/measure.ts';
import type { Paper, PaperBlock } from '../paper/paper.ts';
import { newFlow, type Flow } from './flow.ts';
import { putColophon, putHead } from './head.ts';
import { baseline, characterPitch, linePitch, mm, page, pageNumberDrop, red, size } from './page.ts';
import { drawLine, setLines } from './set-text.ts';
import { putTable } from './table-block.ts';
import { putHeading, putParagraph, putSmall, putTitle } from './text-block.ts';

export interface LaidOut { pages: Mark[][]; /** headings by the page they stand on, from 0 */ outline: { text: string; level: number; page: number }[] }

/** Below this a chart over time cannot be read. */
const leastChart = 130;
/** One empty line, the issuer, the day. */
const signatureLines = 3;

export function layOut(paper: Paper, faces: Faces): LaidOut {
  const flow = newFlow();
  const outline: LaidOut['outline'] = [];
  putHead(flow, faces, paper.head);
  putTitle(flow, faces, paper.title, paper.subtitle);
  flow.down(linePitch);
  if (paper.addressee) putParagraph(flow, faces, [{ text: `${paper.addressee}：` }], { indented: false });
  putBlocks(flow, faces, paper.blocks, outline, paper.signature ? signatureLines : 0);
  if (paper.signature) putSignature(flow, faces, paper.signature);
  if (paper.annex.blocks.length) {
    flow.newPage();
    flow.put(drawLine(faces, setLines(faces, [{ text: '附件', role: 'heiti' }], { points: size.san, width: page.textWidth })[0]!, { x: flow.left, y: page.top + baseline(0, linePitch, size.san) }));
    flow.down(linePitch * 2);
    putTitle(flow, faces, paper.annex.title, null);
    outline.push({ text: `附件：${paper.annex.title}`, level: 1, page: flow.pages.length - 1 });
    flow.down(linePitch);
    putBlocks(flow, faces, paper.annex.blocks, outline, 0);
  }
  const missing = faces.missing();
  const small = missing.length ? [...paper.proof, `本机字库未收以下字符，文中以“〓”代替：${missing.map((c) => `U+${c.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`).join('、')}。`] : paper.proof;
  putColophon(flow, faces, { colophon: paper.colophon, proof: small });
  return { pages: flow.pages.map((marks, i) => [...marks, pageNumber(faces, i + 1), ...(paper.draft ? [draftMark(faces)] : [])]), outline };
}

function putBlocks(flow: Flow, faces: Faces, blocks: readonly PaperBlock[], outline: LaidOut['outline'], tail: number): void {
  blocks.forEach((block, i) => {
    if (block.kind === 'heading') {
      putHeading(flow, faces, block, blocks[i + 1]?.kind === 'heading' ? 3 : blocks[i + 1]?.kind === 'chart' ? 8 : 2);
      outline.push({ text: block.text, level: block.level, page: flow.pages.length - 1 });
    } else if (block.kind === 'paragraph') putParagraph(flow, faces, block.runs, { tail: i === blocks.length - 1 ? tail : 0 });
    else if (block.kind === 'table') putTable(flow, faces, block);
    else {
      const around = size.xiaoSi * 1.5 + 10;
      const left = page.textHeight - flow.y - around;
      // a chart over time may be a little lower rather than leave half a page empty
      const height = block.chart.form !== 'bars' && left >= leastChart ? Math.min(chartHeight(block.chart), left) : chartHeight(block.chart);
      flow.ensure(height + around);
      if (flow.y > 0) flow.down(6);
      putSmall(flow, faces, block.caption, { points: size.xiaoSi, role: 'heiti', align: 'center' });
      flow.down(4);
      flow.place(drawChart(block.chart, page.textWidth, height));
    }
  });
}

/** §7.3.5 without a seal: the issuer two characters from the right, the day's first character two to the right of the issuer's. */
function putSignature(flow: Flow, faces: Faces, { issuer, day }: NonNullable<Paper['signature']>): void {
  flow.down(linePitch);
  const style = { points: size.san, pitch: characterPitch, width: page.textWidth };
  const line = (text: string) => setLines(faces, [{ text, role: 'fangsong' }], style)[0]!;
  const wide = (text: string) => { const end = line(text).clusters.at(-1)!; return end.x + end.width; };
  const left = page.textWidth - 2 * characterPitch - Math.max(wide(issuer), wide(day) + 2 * characterPitch);
  flow.ensure(linePitch * 2);
  [issuer, day].forEach((text, i) => {
    flow.put(drawLine(faces, line(text), { x: flow.left + left + i * 2 * characterPitch, y: page.top + baseline(flow.y, linePitch, size.san) }));
    flow.down(linePitch);
  });
}

/** §7.5: 四号半角宋体 with a dash on both sides, odd pages right, even left, one character in. */
function pageNumber(faces: Faces, n: number): Mark {
  const [line] = setLines(faces, [{ text: `— ${n} —`, role: 'songti' }], { points: size.si, width: page.textWidth - 2 * size.si });
  return drawLine(faces, line!, { x: page.left + size.si, y: page.top + page.textHeight + pageNumberDrop + size.si * 0.88, align: n % 2 ? 'right' : 'left' });
}

function draftMark(faces: Faces): Mark {
  const [line] = setLines(faces, [{ text: '草稿 未经签发', role: 'heiti' }], { points: size.si, width: page.textWidth });
  return drawLine(faces, line!, { x: page.left, y: mm(25), align: 'right', colour: red });
}
