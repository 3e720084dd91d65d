import { crc32 } from 'node:zlib';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { docxOf } from '../../../analytics/reports/export/docx.ts';
import { readZip } from '../../../analytics/reports/export/zip.ts';
import { chart, paperWith, paragraph, sentence, table } from './paper.ts';

describe('Word', () => {
  const paper = paperWith([{ kind: 'heading', level: 1, text: '一、总体情况' }, { kind: 'heading', level: 2, text: '（一）来源' }, paragraph(`${sentence}\u0000\u0008张𠮷🙂`), table(2), chart], { draft: true });

  test('every part is sound XML, with real headings, the grid of 22 × 28, page numbers right and left, the chart as a picture', async () => {
    const parts = readZip(await docxOf(paper));
    for (const [name, data] of parts) if (/\.(xml|rels)$/.test(name)) expect([name, XMLValidator.validate(data.toString('utf8'))]).toEqual([name, true]);
    const body = parts.get('word/document.xml')!.toString('utf8');
    expect(body).toContain('<w:pStyle w:val="Heading1"/>');
    expect(body).toContain('<w:pStyle w:val="Heading2"/>');
    expect(body).toContain('张𠮷🙂');
    const [, pitch] = /<w:docGrid w:type="linesAndChars" w:linePitch="(\d+)" w:charSpace="-?\d+"\/>/.exec(body)!;
    const [height, top, bottom] = ['w:h', 'w:top', 'w:bottom'].map((a) => Number(new RegExp(`${a}="(\\d+)"`).exec(body.slice(body.indexOf('<w:pgSz')))![1]));
    expect(Math.floor((height! - top! - bottom!) / Number(pitch))).toBe(22);
    expect(body).toMatch(/w:type="even" r:id="rId\d+"/);
    expect(parts.get('word/settings.xml')!.toString('utf8')).toContain('w:evenAndOddHeaders');
    const pictures = [...parts].filter(([name]) => name.endsWith('.png'));
    expect(pictures).toHaveLength(1);
    const png = pictures[0]![1];
    const ihdr = png.subarray(12, 29);
    expect(png.readUInt32BE(29)).toBe(crc32(ihdr));
    expect(parts.get('word/fontTable.xml')!.toString('utf8')).toContain('仿宋_GB2312');
  });

  test('the same document is the same file', async () => {
    expect((await docxOf(paper)).equals(await docxOf(paper))).toBe(true);
  });
});
