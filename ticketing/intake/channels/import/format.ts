import { errors } from '../../../errors.ts';
import type { Columns } from './columns.ts';
import { decodeText } from './encoding.ts';
import { readCsv } from './read-csv.ts';
import { readJsonl } from './read-jsonl.ts';
import { readXlsx } from './read-xlsx.ts';
import type { Row } from './row.ts';

export type ImportFormat = 'jsonl' | 'csv' | 'xlsx';

const startsWith = (file: Uint8Array, ...bytes: number[]) => bytes.every((byte, i) => file[i] === byte);

/**
 * By the first bytes, then by the name.
 * @throws HotlineError malformed with what to do instead
 */
export function formatOf(name: string, file: Uint8Array): ImportFormat {
  if (file.length === 0) throw errors.malformed('文件是空的。', 'The file is empty.');
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (startsWith(file, 0xd0, 0xcf, 0x11, 0xe0)) throw errors.malformed('这是旧版 xls 工作簿，请另存为 xlsx 或 CSV。', 'An old xls workbook; save it as xlsx or CSV.');
  if (startsWith(file, 0x50, 0x4b, 0x03, 0x04)) return 'xlsx';
  if (ending === 'xlsx') throw errors.malformed('不是有效的 xlsx 工作簿。', 'Not a valid xlsx workbook.');
  if (ending === 'jsonl' || ending === 'ndjson') return 'jsonl';
  if (['csv', 'tsv', 'txt'].includes(ending)) return 'csv';
  throw errors.malformed('请上传 JSONL、CSV 或 XLSX 文件。', 'Upload a JSONL, CSV or XLSX file.');
}

/** @returns a way to read the rows from the start, as often as needed. @throws HotlineError malformed, UnreadableFile while reading */
export function rowsOf<F extends string>(format: ImportFormat, file: Uint8Array, columns: Columns<F>): () => AsyncIterable<Row<F>> | Iterable<Row<F>> {
  if (format === 'xlsx') return onceRead(() => readXlsx(file, columns));
  const text = decodeText(file);
  return format === 'csv' ? () => readCsv(text, columns) : () => readJsonl(text, columns);
}

/** A workbook is read whole anyway: keep its rows rather than unpack it again. */
function onceRead<R>(read: () => AsyncIterable<R>): () => AsyncIterable<R> {
  const kept: R[] = [];
  let whole = false;
  return async function* () {
    if (whole) return yield* kept;
    for await (const row of read()) {
      kept.push(row);
      yield row;
    }
    whole = true;
  };
}
