// Merged cells of a workbook's first sheet. The reader of cells knows nothing of them: it gives the value to the first cell and null to the rest.
import { inflateRawSync } from 'node:zlib';

/** Gives each cell of a merged range the value of its first. Changes `rows`. What is not as expected is left as it is. */
export function fillMerged(file, rows) {
  for (const [, from, to] of mergesOf(file)) {
    const [left, top] = place(from);
    const [right, bottom] = place(to);
    const value = rows[top]?.[left];
    if (value === null || value === undefined) continue;
    for (let y = top; y <= Math.min(bottom, rows.length - 1); y++)
      for (let x = left; x <= Math.min(right, rows[y].length - 1); x++) rows[y][x] ??= value;
  }
}

function mergesOf(file) {
  const parts = partsOf(file);
  const read = (name) => { const part = parts.get(name); return part ? part() : ''; };
  const first = /<(?:\w+:)?sheet\b[^>]*\br:id="([^"]+)"/.exec(read('xl/workbook.xml'))?.[1];
  const links = [...read('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b[^>]*>/g)].map(([link]) => link);
  const target = links.find((link) => link.includes(`Id="${first}"`))?.match(/Target="([^"]+)"/)?.[1] ?? 'worksheets/sheet1.xml';
  const sheet = read(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  const at = sheet.lastIndexOf('<mergeCells');
  return at < 0 ? [] : sheet.slice(at).matchAll(/<mergeCell ref="([A-Z]+\d+):([A-Z]+\d+)"/g);
}

/** B3 as column and row, from 0. */
function place(cell) {
  const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(cell);
  return [[...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1, Number(row) - 1];
}

/** The parts of a zip file by name, unpacked when asked for. */
function partsOf(file) {
  const parts = new Map();
  const end = file.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = end < 0 ? file.length : file.readUInt32LE(end + 16);
  while (at + 46 <= file.length && file.readUInt32LE(at) === 0x02014b50) {
    const [method, packed, name, extra, comment, local] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 20), file.readUInt16LE(at + 28), file.readUInt16LE(at + 30), file.readUInt16LE(at + 32), file.readUInt32LE(at + 42)];
    parts.set(file.toString('utf8', at + 46, at + 46 + name), () => {
      const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
      const bytes = file.subarray(from, from + packed);
      return (method === 8 ? inflateRawSync(bytes) : bytes).toString('utf8');
    });
    at += 46 + name + extra + comment;
  }
  return parts;
}
