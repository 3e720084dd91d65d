import { Readable } from 'node:stream';
import { type CsvError, parse } from 'csv-parse';
import type { Columns } from './columns.ts';
import { headingSearch, type Row, UnreadableFile, type tableReader } from './row.ts';

const CHUNK = 65_536;

/**
 * Rows of a table in text, with commas, semicolons or tabs. Row numbers are those a spreadsheet shows.
 * A record that cannot be read is a row with a problem.
 * @throws UnreadableFile
 */
export async function* readCsv<F extends string>(text: string, columns: Columns<F>): AsyncGenerator<Row<F>> {
  const broken: { row: number; problem: string }[] = [];
  let row = 0;
  const parser = Readable.from(chunks(text)).pipe(parse({
    delimiter: delimiterOf(text), bom: true, relax_column_count: true, relax_quotes: true, skip_records_with_error: true,
    on_skip: (error: CsvError | undefined) => { row += 1; broken.push({ row, problem: reasonOf(error) }); return undefined; },
    on_record: (cells: string[]) => { row += 1; return [String(row), ...cells]; }, // numbered here: the stream reads ahead
  }));
  let read: ReturnType<typeof tableReader<F>> | null = null;
  let empty = true;
  const search = headingSearch(columns);
  for await (const [number, ...cells] of parser as AsyncIterable<string[]>) {
    while (broken[0] && broken[0].row < Number(number)) yield broken.shift()!; // in the file's order, though met earlier
    if (read) {
      const made = read(Number(number), cells);
      if (made) yield made;
    } else {
      empty &&= cells.every((cell) => !cell.trim());
      read = search(cells);
    }
  }
  if (!read) throw new UnreadableFile(empty ? '文件中没有表头。' : columns.missing);
  yield* broken;
}

const reasonOf = (error: CsvError | undefined) =>
  error?.code === 'CSV_QUOTE_NOT_CLOSED' ? '引号没有闭合，其后的内容未读' : '引号或分隔符有误';

/** The one most used in the first lines, of which the first may be a title. */
function delimiterOf(text: string): string {
  const first = text.split(/\r?\n/, 3).join('\n');
  const count = (sign: string) => first.split(sign).length;
  return [',', '\t', ';'].toSorted((a, b) => count(b) - count(a))[0]!;
}

function* chunks(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += CHUNK) yield text.slice(at, at + CHUNK);
}
