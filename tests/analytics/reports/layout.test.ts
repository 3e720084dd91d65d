/** The page of GB/T 9704-2012, measured on what is written into the PDF. */
import PDFDocument from 'pdfkit';
import { expect, test } from 'vitest';
import { pdfOf } from '../../../analytics/reports/export/pdf.ts';
import { facesOf } from '../../../analytics/reports/fonts/measure.ts';
import { breakLines } from '../../../analytics/reports/layout/break-lines.ts';
import { clustersOf } from '../../../analytics/reports/layout/characters.ts';
import { layOut } from '../../../analytics/reports/layout/lay-out.ts';
import { mm, page } from '../../../analytics/reports/layout/page.ts';
import { chart, paperWith, paragraph, sentence, table } from './paper.ts';

const faces = facesOf(new PDFDocument({ autoFirstPage: false }));
const rows = (marks: ReturnType<typeof layOut>['pages'][number]) => marks.flatMap((m) => (m.kind === 'glyphs' && m.size === 16 ? [m] : []));

test('a full page holds 22 lines of 28 characters within 156 × 225 mm', () => {
  const { pages } = layOut(paperWith([paragraph('字'.repeat(28 * 60))]), faces);
  const lines = rows(pages[1]!);
  expect(lines).toHaveLength(22);
  for (const line of lines) expect(line.glyphs).toHaveLength(28);
  const pitch = lines.slice(1).map((l, i) => l.y - lines[i]!.y);
  for (const p of pitch) expect(p).toBeCloseTo(mm(225) / 22, 6);
  const [left, right] = [lines[0]!.glyphs[0]!.x, lines[0]!.glyphs.at(-1)!.x + 16];
  expect(Math.abs(left - mm(28))).toBeLessThan(0.3);
  expect(Math.abs(right - mm(28 + 156))).toBeLessThan(0.3);
  expect(lines[0]!.y - 16 * 0.88).toBeGreaterThan(mm(37) - 0.01);
  expect(lines.at(-1)!.y).toBeLessThan(mm(37 + 225));
});

test('no line begins with a closing mark or ends with an opening one, and both edges are even', () => {
  const text = sentence.repeat(12).replaceAll('现将', '（现将）“其中”《意见》');
  const clusters = clustersOf(text).map((c) => ({ text: c, run: 0, width: /[\x20-\x7e]/.test(c) ? 8 : page.textWidth / 28 }));
  const lines = breakLines(clusters, page.textWidth, 32);
  expect(lines.length).toBeGreaterThan(20);
  for (const line of lines) {
    expect('，。；：）”》、%').not.toContain(line.clusters[0]!.text);
    expect('（“《').not.toContain(line.clusters.at(-1)!.text);
  }
  for (const line of lines.slice(0, -1)) {
    const end = line.clusters.at(-1)!;
    // the last mark may have given up its empty half
    expect(Math.abs(end.x + end.width - page.textWidth)).toBeLessThan(end.width / 2 + 0.01);
  }
  expect(lines.flatMap((l) => l.clusters.map((c) => c.text)).join('')).toBe(text);
});

test('numbers stay whole: 12345 and 96.8% are never cut', () => {
  const clusters = clustersOf(sentence.repeat(20)).map((c) => ({ text: c, run: 0, width: /[\x20-\x7e]/.test(c) ? 8 : 15.8 }));
  const lines = breakLines(clusters, page.textWidth).map((line) => line.clusters.map((c) => c.text).join(''));
  expect(lines.length).toBeGreaterThan(30);
  for (const [i, line] of lines.slice(1).entries()) expect(/[\d.]$/.test(lines[i]!) && /^[\d.%]/.test(line)).toBe(false);
});

test('a word longer than a line is cut rather than run over the edge', () => {
  const clusters = clustersOf('A'.repeat(400)).map((c) => ({ text: c, run: 0, width: 9 }));
  const lines = breakLines(clusters, page.textWidth);
  expect(lines.length).toBe(Math.ceil(400 / Math.floor(page.textWidth / 9)));
});

test('a heading is never the last thing on a page, a table repeats its head, a signature stands with text', () => {
  for (let lines = 8; lines < 30; lines += 1) {
    const { pages } = layOut(paperWith([paragraph('字'.repeat(28 * lines)), { kind: 'heading', level: 1, text: '一、标题在此' }, paragraph(sentence)], { signature: { issuer: '云川市热线中心', day: '2026年4月1日' } }), faces);
    const told = pages.map((p) => rows(p).toSorted((a, b) => a.y - b.y).map((l) => l.glyphs.map((g) => g.text).join('')));
    const withHeading = told.find((p) => p.includes('一、标题在此'))!;
    expect(withHeading.at(-1)).not.toBe('一、标题在此');
    const withSignature = told.find((p) => p.includes('云川市热线中心'))!;
    expect(withSignature.indexOf('云川市热线中心')).toBeGreaterThan(0);
  }
  const { pages } = layOut(paperWith([table(80)]), faces);
  const heads = pages.flatMap((p) => p.filter((m) => m.kind === 'glyphs' && m.glyphs.map((g) => g.text).join('') === '承办单位'));
  expect(heads.length).toBe(pages.length);
});

test('page numbers in 四号 with dashes, odd pages right, even left', () => {
  const { pages } = layOut(paperWith([paragraph('字'.repeat(28 * 60))]), faces);
  pages.forEach((marks, i) => {
    const number = marks.findLast((m) => m.kind === 'glyphs' && m.size === 14 && m.y > mm(262))!;
    if (number.kind !== 'glyphs') throw new Error('no page number');
    expect(number.glyphs.map((g) => g.text).join('')).toBe(`—${i + 1}—`);
    expect(number.glyphs[0]!.x > page.width / 2).toBe(i % 2 === 0);
  });
});

test('what no face has is set as 〓 and told at the end by its code; emoji and rare characters stop nothing', () => {
  const { pages } = layOut(paperWith([paragraph('张𠮷家的🙂门坏了，㙍镇。')]), facesOf(new PDFDocument({ autoFirstPage: false })));
  const text = pages.flat().flatMap((m) => (m.kind === 'glyphs' ? m.glyphs.map((g) => g.text) : [])).join('');
  expect(text).toContain('张〓家的〓门坏了，㙍镇。');
  expect(text).toContain('U+20BB7、U+1F642');
});

test('the same paper is the same file, and another hash is another', async () => {
  const paper = paperWith([paragraph(sentence), table(3), chart]);
  const [a, b, c] = [await pdfOf(paper), await pdfOf(paper), await pdfOf({ ...paper, proof: ['另一校验码'] })];
  expect(a.equals(b)).toBe(true);
  expect(a.equals(c)).toBe(false);
  expect(a.subarray(0, 5).toString()).toBe('%PDF-');
});
