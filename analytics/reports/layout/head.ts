/** 版头: the red mark of who issues, the number or issue, the red line; and 版记 at the foot of the last page. */
import type { Faces } from '../fonts/measure.ts';
import type { FaceRole } from '../fonts/roles.ts';
import type { Paper } from '../paper/paper.ts';
import type { Flow } from './flow.ts';
import { baseline, characterPitch, linePitch, markDrop, mm, page, red, redLineDrop, rule, size } from './page.ts';
import { drawLine, setLines } from './set-text.ts';

type Align = 'left' | 'center' | 'right';
interface OneLine { y: number; height: number; role: FaceRole; points: number; align: Align; colour?: string; /** kept free at both sides */ inset?: number }

function putOne(flow: Flow, faces: Faces, text: string, o: OneLine): void {
  const inset = o.inset ?? 0;
  const [line] = setLines(faces, [{ text, role: o.role }], { points: o.points, width: 10_000 });
  flow.put(drawLine(faces, { ...line!, width: page.textWidth - 2 * inset }, { x: flow.left + inset, y: page.top + baseline(o.y, o.height, o.points), align: o.align, ...(o.colour ? { colour: o.colour } : {}) }));
}

/** The largest size, up to 小初 and a half, in which the mark stays within the text's width with a little air. */
function markSize(faces: Faces, mark: string): number {
  const [line] = setLines(faces, [{ text: mark, role: 'title' }], { points: 100, width: 1e6 });
  const natural = line!.clusters.reduce((sum, c) => sum + c.width, 0) / 100;
  return Math.min(46, (page.textWidth * 0.98) / natural);
}

/** Leaves the flow where the title begins: two empty lines below the red line of a formal document, one below a bulletin's. */
export function putHead(flow: Flow, faces: Faces, head: Paper['head']): void {
  const points = markSize(faces, head.mark);
  flow.down(markDrop[head.kind]);
  putOne(flow, faces, head.mark, { y: flow.y, height: points, role: 'title', points, align: 'center', colour: red });
  flow.down(points);
  const line = { height: linePitch, role: 'fangsong' as const, points: size.san };
  if (head.kind === 'red') {
    flow.down(linePitch * 2);
    putOne(flow, faces, head.docNo, { ...line, y: flow.y, align: 'center' });
    flow.down(linePitch - (linePitch - size.san) / 2 + redLineDrop);
  } else {
    flow.down(mm(5));
    putOne(flow, faces, head.issue, { ...line, y: flow.y, align: 'center' });
    flow.down(linePitch);
    putOne(flow, faces, head.left, { ...line, y: flow.y, align: 'left', inset: characterPitch });
    putOne(flow, faces, head.right, { ...line, y: flow.y, align: 'right', inset: characterPitch });
    flow.down(linePitch - (linePitch - size.san) / 2 + redLineDrop);
  }
  const y = page.top + flow.y;
  flow.put({ kind: 'line', points: [[flow.left, y], [flow.left + page.textWidth, y]], colour: red, width: rule.red });
  flow.toGrid();
  flow.down(linePitch * (head.kind === 'red' ? 2 : 1));
}

const colophonPitch = mm(9);
const proofPitch = size.xiaoWu * 1.45;

/** 版记 and above it the small print, both at the foot of the last page; on a page of its own where they find no room. */
export function putColophon(flow: Flow, faces: Faces, { colophon, proof }: Pick<Paper, 'colophon' | 'proof'>): void {
  const small = proof.flatMap((text) => setLines(faces, [{ text, role: 'songti' }], { points: size.xiaoWu, width: page.textWidth }));
  const copies = colophon.copyTo ? setLines(faces, [{ text: `抄送：${colophon.copyTo}。`, role: 'fangsong' }], { points: size.si, width: page.textWidth - 2 * size.si }) : [];
  const height = (copies.length + 1) * colophonPitch + small.length * proofPitch + 8;
  flow.ensure(height);
  flow.down(page.textHeight - height - flow.y);
  for (const line of small) {
    flow.put(drawLine(faces, line, { x: flow.left, y: page.top + baseline(flow.y, proofPitch, size.xiaoWu), colour: '#404040' }));
    flow.down(proofPitch);
  }
  flow.down(8);
  const across = (width: number) => flow.put({ kind: 'line', points: [[flow.left, page.top + flow.y], [flow.left + page.textWidth, page.top + flow.y]], colour: '#000000', width });
  across(rule.thick);
  for (const line of copies) {
    flow.put(drawLine(faces, line, { x: flow.left + size.si, y: page.top + baseline(flow.y, colophonPitch, size.si) }));
    flow.down(colophonPitch);
  }
  if (copies.length) across(rule.thin);
  const last = { y: flow.y, height: colophonPitch, role: 'fangsong' as const, points: size.si, inset: size.si };
  putOne(flow, faces, colophon.issuer, { ...last, align: 'left' });
  putOne(flow, faces, `${colophon.day}印发`, { ...last, align: 'right' });
  flow.down(colophonPitch);
  across(rule.thick);
}
