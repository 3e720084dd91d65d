/** The parts of an official document as paragraphs and tables of Word. */
import { AlignmentType, BorderStyle, FrameAnchorType, HeadingLevel, HorizontalPositionAlign, ImageRun, LineRuleType, PageBreak, Paragraph, Table, TableCell, TableLayoutType, TableRow, TabStopType, VerticalAlign, VerticalPositionAlign, WidthType } from 'docx';
import { chartHeight, drawChart } from '../drawing/chart.ts';
import { pngOf } from '../drawing/png.ts';
import type { Faces } from '../fonts/measure.ts';
import { characterPitch, linePitch, page, red, size } from '../layout/page.ts';
import type { Paper, PaperBlock } from '../paper/paper.ts';
import { run, twips } from './docx-text.ts';

type Part = Paragraph | Table;
const indent = { firstLine: twips(2 * characterPitch) };
const exact = (points: number) => ({ line: twips(points), lineRule: LineRuleType.EXACT, before: 0, after: 0 });
const natural = { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 };
const blank = () => new Paragraph({ children: [] });
const border = (points: number, color = '000000') => ({ style: BorderStyle.SINGLE, size: Math.round(points * 8), color, space: 1 });

export function headOf(head: Paper['head']): Part[] {
  const colour = { color: red.slice(1) };
  const line = { bottom: { ...border(2, red.slice(1)), space: 8 } };
  const points = Math.min(46, (page.textWidth * 0.98) / [...head.mark].reduce((sum, c) => sum + (/[\x20-\x7e]/.test(c) ? 0.5 : 1), 0));
  const mark = new Paragraph({ alignment: AlignmentType.CENTER, spacing: { ...natural, before: twips(head.kind === 'red' ? 60 : 20) }, children: [run(head.mark, 'title', Math.floor(points * 2) / 2, colour)] });
  if (head.kind === 'red') return [mark, blank(), blank(), new Paragraph({ alignment: AlignmentType.CENTER, border: line, children: [run(head.docNo, 'fangsong', size.san)] }), blank(), blank()];
  return [
    mark, new Paragraph({ alignment: AlignmentType.CENTER, children: [run(head.issue, 'fangsong', size.san)] }),
    new Paragraph({ border: line, tabStops: [{ type: TabStopType.RIGHT, position: twips(page.textWidth - characterPitch) }], indent: { left: twips(characterPitch) }, children: [run(`${head.left}\t${head.right}`, 'fangsong', size.san)] }), blank(),
  ];
}

export function titleOf(paper: Paper): Part[] {
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER, spacing: exact(35), children: [run(paper.title, 'title', size.er)] }),
    ...(paper.subtitle ? [new Paragraph({ alignment: AlignmentType.CENTER, children: [run(paper.subtitle, 'kaiti', size.san)] })] : []), blank(),
    ...(paper.addressee ? [new Paragraph({ children: [run(`${paper.addressee}：`, 'fangsong', size.san)] })] : []),
  ];
}

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const headingFace = { 1: 'heiti', 2: 'kaiti', 3: 'fangsong' } as const;

export const blocksOf = (blocks: readonly PaperBlock[], faces: Faces): Part[] => blocks.flatMap((b): Part[] => {
  switch (b.kind) {
    case 'heading': return [new Paragraph({ heading: levels[b.level], children: [run(b.text, headingFace[b.level], size.san, b.level === 3 ? { bold: true } : {})] })];
    case 'paragraph': return [new Paragraph({ indent, alignment: AlignmentType.BOTH, children: b.runs.map((r) => run(r.text, 'fangsong', size.san, r.strong ? { bold: true } : {})) })];
    case 'table': return tableOf(b);
    case 'chart': return chartOf(b, faces);
  }
});

function chartOf({ caption, chart }: Extract<PaperBlock, { kind: 'chart' }>, faces: Faces): Part[] {
  const height = chartHeight(chart);
  const pixels = (points: number) => Math.round((points * 96) / 72);
  return [
    new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, spacing: { ...natural, before: 120 }, children: [run(caption, 'heiti', size.xiaoSi)] }),
    new Paragraph({ spacing: natural, children: [new ImageRun({ type: 'png', data: pngOf(drawChart(chart, page.textWidth, height), faces), transformation: { width: pixels(page.textWidth), height: pixels(height) }, altText: { title: caption, name: caption, description: spoken(caption, chart) } })] }),
  ];
}

/** What a chart shows, for those who hear the document. */
const spoken = (caption: string, chart: Extract<PaperBlock, { kind: 'chart' }>['chart']) =>
  `${caption}。${chart.series.map((s) => `${s.name}：${chart.labels.map((l, i) => `${l} ${s.values[i] ?? '无数据'}`).join('，')}`).join('；').slice(0, 1_500)}`;

function tableOf(t: Extract<PaperBlock, { kind: 'table' }>): Part[] {
  const whole = t.columns.reduce((sum, c) => sum + c.wide, 0);
  const widths = t.columns.map((c) => twips((page.textWidth * c.wide) / whole));
  const cell = (text: string, i: number, head: boolean) => new TableCell({
    width: { size: widths[i]!, type: WidthType.DXA }, verticalAlign: VerticalAlign.CENTER, ...(head ? { shading: { fill: 'F0F2F5' } } : {}),
    children: [new Paragraph({ alignment: head ? AlignmentType.CENTER : t.columns[i]!.number ? AlignmentType.RIGHT : [...text].length > 14 ? AlignmentType.LEFT : AlignmentType.CENTER, spacing: exact(18), children: [run(text, head ? 'heiti' : 'fangsong', size.xiaoSi)] })],
  });
  const thin = border(0.5);
  return [
    ...(t.caption ? [new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, spacing: { ...natural, before: 120 }, children: [run(t.caption, 'heiti', size.xiaoSi)] })] : []),
    new Table({
      layout: TableLayoutType.FIXED, width: { size: twips(page.textWidth), type: WidthType.DXA }, columnWidths: widths, margins: { left: 80, right: 80 },
      borders: { top: border(1), bottom: border(1), left: { style: BorderStyle.NONE, size: 0 }, right: { style: BorderStyle.NONE, size: 0 }, insideHorizontal: thin, insideVertical: thin },
      rows: [new TableRow({ tableHeader: true, cantSplit: true, children: t.columns.map((c, i) => cell(c.head, i, true)) }), ...t.rows.map((row) => new TableRow({ cantSplit: true, children: t.columns.map((_, i) => cell(row[i] ?? '', i, false)) }))],
    }),
    new Paragraph({ spacing: exact(18), children: t.note ? [run(t.note, 'songti', size.wu)] : [] }),
  ];
}

export const signatureOf = (signature: Paper['signature']): Part[] => (signature ? [
  blank(), ...[[signature.issuer, 4], [signature.day, 2]].map(([text, from]) => new Paragraph({ alignment: AlignmentType.RIGHT, keepNext: from === 4, indent: { right: twips(Number(from) * characterPitch) }, children: [run(String(text), 'fangsong', size.san)] })),
] : []);

export const annexOf = (annex: Paper['annex'], faces: Faces): Part[] => (annex.blocks.length ? [
  new Paragraph({ children: [new PageBreak(), run('附件', 'heiti', size.san)] }), blank(),
  new Paragraph({ alignment: AlignmentType.CENTER, spacing: exact(35), children: [run(annex.title, 'title', size.er)] }), blank(), ...blocksOf(annex.blocks, faces),
] : []);

/** 版记 in a frame at the foot of the last page, the small print above it. */
export function colophonOf({ colophon, proof }: Pick<Paper, 'colophon' | 'proof'>): Part[] {
  const frame = { type: 'alignment' as const, width: twips(page.textWidth), height: 0, anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN }, alignment: { x: HorizontalPositionAlign.CENTER, y: VerticalPositionAlign.BOTTOM } };
  const rows = [...(colophon.copyTo ? [`抄送：${colophon.copyTo}。`] : []), `${colophon.issuer}\t${colophon.day}印发`];
  return [
    ...proof.map((text) => new Paragraph({ frame, spacing: exact(13), children: [run(text, 'songti', size.xiaoWu, { color: '404040' })] })),
    ...rows.map((text, i) => new Paragraph({
      frame, spacing: exact(linePitch * 0.9), indent: { left: twips(size.si), right: twips(size.si) }, tabStops: [{ type: TabStopType.RIGHT, position: twips(page.textWidth - size.si) }],
      border: { top: border(i === 0 ? 1 : 0.75), ...(i === rows.length - 1 ? { bottom: border(1) } : {}) }, children: [run(text, 'fangsong', size.si)],
    })),
  ];
}
