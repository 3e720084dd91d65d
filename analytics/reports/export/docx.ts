/** An official document for Word and WPS: the page's grid, real headings, real tables, page numbers right and left, charts as pictures. */
import { Document, DocumentGridType, Footer, Header, LineRuleType, Packer, Paragraph, AlignmentType } from 'docx';
import PDFDocument from 'pdfkit';
import { facesOf } from '../fonts/measure.ts';
import { characterPitch, linePitch, page, pageNumberDrop, size } from '../layout/page.ts';
import type { Paper } from '../paper/paper.ts';
import { fontTable } from './docx-fonts.ts';
import { annexOf, blocksOf, colophonOf, headOf, signatureOf, titleOf } from './docx-parts.ts';
import { numberLine, textRun, twips } from './docx-text.ts';
import { readZip, writeZip } from './zip.ts';

export async function docxOf(paper: Paper, { fontDir }: { fontDir?: string | undefined } = {}): Promise<Buffer> {
  const faces = facesOf(new PDFDocument({ autoFirstPage: false }), fontDir);
  const document = new Document({
    title: paper.title, creator: paper.meta.author, lastModifiedBy: paper.meta.author, subject: paper.meta.no,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: { run: textRun('fangsong', size.san), paragraph: { spacing: { line: bodyLine, lineRule: LineRuleType.EXACT, before: 0, after: 0 } } },
        heading1: heading('heiti'), heading2: heading('kaiti'), heading3: { ...heading('fangsong'), run: { ...textRun('fangsong', size.san), bold: true, color: '000000' } },
      },
    },
    sections: [{
      properties: {
        page: {
          size: { width: twips(page.width), height: twips(page.height) },
          margin: { top: twips(page.top), left: twips(page.left), right: twips(page.width - page.left - page.textWidth), bottom: twips(page.height - page.top - page.textHeight), footer: twips(page.height - page.top - page.textHeight - pageNumberDrop - size.si), header: twips(56) },
        },
        // charSpace: how much the square differs from the type size, in 1/4096 pt
        grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch: bodyLine, charSpace: Math.round((characterPitch - size.san) * 4096) },
      },
      footers: { default: new Footer({ children: [numberLine('right')] }), even: new Footer({ children: [numberLine('left')] }) },
      ...(paper.draft ? { headers: { default: draftHeader(), even: draftHeader() } } : {}),
      children: [...headOf(paper.head), ...titleOf(paper), ...blocksOf(paper.blocks, faces), ...signatureOf(paper.signature), ...annexOf(paper.annex, faces), ...colophonOf(paper)],
    }],
  });
  return fixed(await Packer.toBuffer(document), paper.meta.at);
}

/** Rounded down: 22 lines must fit. */
const bodyLine = Math.floor(linePitch * 20);
const heading = (role: 'heiti' | 'kaiti' | 'fangsong') => ({ run: { ...textRun(role, size.san), color: '000000' }, paragraph: { indent: { firstLine: twips(2 * characterPitch) }, keepNext: true, spacing: { line: bodyLine, lineRule: LineRuleType.EXACT, before: 0, after: 0 } } });
const draftHeader = () => new Header({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [numberLine.words('草稿 未经签发')] })] });

/** What the writer makes anew each time (dates, ids of relations) is set to the document's own, and faces get the names of those that may stand in. */
function fixed(file: Buffer, at: Date): Buffer {
  const entries = readZip(file);
  const core = entries.get('docProps/core.xml')!.toString('utf8').replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${at.toISOString().slice(0, 19)}Z`);
  entries.set('docProps/core.xml', Buffer.from(core));
  entries.set('word/fontTable.xml', Buffer.from(fontTable));
  return writeZip(new Map([...entries].toSorted(([a], [b]) => order(a) - order(b) || (a < b ? -1 : 1))));
}

/** Readers want the list of contents first. */
const order = (name: string) => (name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2);
