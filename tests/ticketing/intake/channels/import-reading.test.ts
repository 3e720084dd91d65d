import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { parseCityTime } from '../../../../ticketing/intake/channels/city-time.ts';
import { decodeText } from '../../../../ticketing/intake/channels/import/encoding.ts';
import { appealColumns } from '../../../../ticketing/intake/channels/import/columns.ts';
import { formatOf, rowsOf, type ImportFormat } from '../../../../ticketing/intake/channels/import/format.ts';
import type { Row } from '../../../../ticketing/intake/channels/import/row.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text));
async function read(format: ImportFormat, file: Uint8Array): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of rowsOf(format, file, appealColumns)()) rows.push(row);
  return rows;
}

describe('the encoding of a file', () => {
  it('is UTF-8 with or without a mark, UTF-16 with one, or GBK', () => {
    expect(decodeText(bytes('内容'))).toBe('内容');
    expect(decodeText(bytes('\uFEFF内容'))).toBe('内容');
    expect(decodeText(new Uint8Array([0xff, 0xfe, ...Buffer.from('内容', 'utf16le')]))).toBe('内容');
    expect(decodeText(new Uint8Array(Buffer.from('c4dac8dd', 'hex')))).toBe('内容');
    expect(() => decodeText(new Uint8Array([0x41, 0xff, 0xff, 0xff]))).toThrow('malformed');
  });
});

describe('the format of a file', () => {
  it('goes by its first bytes, then by its name', () => {
    expect(formatOf('old.CSV', bytes('内容'))).toBe('csv');
    expect(formatOf('a.b.jsonl', bytes('{}'))).toBe('jsonl');
    expect(formatOf('renamed.csv', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0]))).toBe('xlsx');
    expect(() => formatOf('a.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))).toThrow('xls');
    for (const [name, file] of [['a.csv', ''], ['a.xlsx', 'text'], ['a.pdf', '%PDF'], ['noending', 'x']] as const) expect(() => formatOf(name, bytes(file))).toThrow('malformed');
  });
});

describe('a table in text', () => {
  it('is read by its headings, whatever their order and language, with the numbers a spreadsheet shows', async () => {
    const file = bytes('\uFEFF诉求编号,联系 电话,*内容*,备注\r\nA1,13800001111,"第一行\n第二行, ""引""",x\r\n,,,\r\nA2,,噪声扰民,\r\n');
    expect(await read('csv', file)).toEqual([
      { row: 2, values: { messageId: 'A1', phone: '13800001111', content: '第一行\n第二行, "引"' } },
      { row: 4, values: { messageId: 'A2', content: '噪声扰民' } },
    ]);
    expect(await read('csv', bytes('Content\tPosted At\nnoise\t2026/1/2\n'))).toEqual([{ row: 2, values: { content: 'noise', appealedAt: '2026/1/2' } }]);
    expect(await read('csv', bytes('标题;内容\n路灯;不亮'))).toEqual([{ row: 2, values: { title: '路灯', content: '不亮' } }]);
  });

  it('keeps its other rows when one has too many cells or a quote that never ends', async () => {
    expect(await read('csv', bytes('编号,内容\n1,停水\n2,路灯不亮,很久了\n3,停"水"了\n4,"没有结束\n5,后面的'))).toEqual([
      { row: 2, values: { messageId: '1', content: '停水' } },
      { row: 3, problem: expect.stringContaining('列数') },
      { row: 4, values: { messageId: '3', content: '停"水"了' } },
      { row: 5, problem: expect.stringContaining('引号') },
    ]);
  });

  it('without a column for the content is no file of ours', async () => {
    await expect(read('csv', bytes('编号,标题\n1,停水'))).rejects.toThrow('“内容”');
    await expect(read('csv', bytes('\n\n'))).rejects.toThrow('表头');
  });
});

describe('JSON lines', () => {
  it('are read one by one, with the number of the line', async () => {
    expect(await read('jsonl', bytes('{"id":7,"detail":"停水","postedAt":"2026/1/2","extra":{"a":1}}\n\n{broken\n[1]\n{"内容":"路灯不亮"}'))).toEqual([
      { row: 1, values: { messageId: 7, content: '停水', appealedAt: '2026/1/2' } },
      { row: 3, problem: '不是有效的 JSON' },
      { row: 4, problem: '不是 JSON 对象' },
      { row: 5, values: { content: '路灯不亮' } },
    ]);
  });
});

describe('a workbook', () => {
  it('is read with its numbers and dates', async () => {
    const cell = (value: string | number | Date | null) => (value instanceof Date ? { value, format: 'yyyy-mm-dd hh:mm' } : value === null ? null : { value });
    const file = await writeXlsxFile([
      ['编号', '内容', '电话', '时间'].map(cell), [1, '停水', 13_800_001_111, new Date('2026-01-02T09:30:00Z')].map(cell), [null, null, null, null], [2, '路灯不亮', null, null].map(cell),
    ]).toBuffer();
    const rows = await read('xlsx', new Uint8Array(file));
    expect(rows).toEqual([
      { row: 2, values: { messageId: 1, content: '停水', phone: 13_800_001_111, appealedAt: expect.any(Date) } },
      { row: 4, values: { messageId: 2, content: '路灯不亮' } },
    ]);
    expect(parseCityTime('values' in rows[0]! && rows[0].values.appealedAt)).toEqual(new Date('2026-01-02T09:30:00+08:00'));
  });

  it('that is none is told, not thrown at the server', async () => {
    await expect(read('xlsx', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]))).rejects.toThrow('xlsx');
  });
});
