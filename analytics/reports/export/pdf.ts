/** Pages of marks to PDF. The same document gives the same bytes: the file's date is the document's own, and nothing random goes in. */
import PDFDocument from 'pdfkit';
import { glyphsOf } from '../drawing/glyphs-of.ts';
import type { Mark } from '../drawing/marks.ts';
import { facesOf, type Faces } from '../fonts/measure.ts';
import { layOut } from '../layout/lay-out.ts';
import type { Paper } from '../paper/paper.ts';

export interface PdfOptions { /** FONT_DIR */ fontDir?: string | undefined; /** false: streams can be read, for tests with a ruler */ compress?: boolean }

export async function pdfOf(paper: Paper, { fontDir, compress = true }: PdfOptions = {}): Promise<Buffer> {
  const info = { Title: paper.title, Author: paper.meta.author, Subject: paper.meta.no, Creator: 'Hotline 12345', Producer: 'Hotline 12345', CreationDate: paper.meta.at, ModDate: paper.meta.at };
  const doc = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: false, compress, info, lang: 'zh-CN', displayTitle: true, pdfVersion: '1.7' });
  const done = collect(doc);
  const faces = facesOf(doc, fontDir);
  const { pages, outline } = layOut(paper, faces);
  pages.forEach((marks, i) => {
    doc.addPage({ size: 'A4', margin: 0 });
    for (const mark of marks) drawMark(doc, faces, mark);
    for (const heading of outline.filter((o) => o.page === i && o.level < 3)) doc.outline.addItem(heading.text);
  });
  doc.end();
  return done;
}

const collect = (doc: PDFKit.PDFDocument): Promise<Buffer> => new Promise((resolve, reject) => {
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks))).on('error', reject);
});

function drawMark(doc: PDFKit.PDFDocument, faces: Faces, mark: Mark): void {
  switch (mark.kind) {
    case 'rect': doc.rect(mark.x, mark.y, mark.width, mark.height).fill(mark.fill); return;
    case 'dot': doc.circle(mark.x, mark.y, mark.radius).fill(mark.fill); return;
    case 'line': {
      const [[x, y], ...rest] = mark.points as [[number, number], ...[number, number][]];
      doc.lineWidth(mark.width).moveTo(x, y);
      for (const [nx, ny] of rest) doc.lineTo(nx, ny);
      if (mark.dash) doc.dash(mark.dash[0]!, { space: mark.dash[1]! });
      doc.stroke(mark.colour);
      if (mark.dash) doc.undash();
      return;
    }
    case 'glyphs':
      doc.fillColor(mark.colour);
      for (const g of mark.glyphs) doc.font(g.file).fontSize(mark.size).text(g.text, g.x, mark.y, { lineBreak: false, baseline: 'alphabetic' });
      return;
    case 'text': drawMark(doc, faces, glyphsOf(faces, mark));
  }
}
