/** A sheet of the city as a workbook: what is downloaded can be edited and uploaded again. */
import writeXlsxFile from 'write-excel-file/node';
import type { Core } from '../core.ts';
import { errors } from '../errors.ts';
import { columnsNamed, levelled } from '../intake/channels/import/columns.ts';
import { formatOf, rowsOf } from '../intake/channels/import/format.ts';
import { UnreadableFile } from '../intake/channels/import/row.ts';
import { optionsOf } from './options.ts';
import { mostRows } from './propose.ts';
import { joined, parted, type Cells, type Column, type Sheet } from './sheet.ts';

const widths: Record<Column['kind'], number> = { text: 18, longText: 40, list: 28, number: 12, day: 12, flag: 8, one: 24, many: 32 };

/** Choices are written as people know them: by label, or by code and label where labels repeat (990101 云溪区). */
export async function workbookOf(core: Core, sheet: Sheet): Promise<Buffer> {
  const rows = await sheet.read(core, core.db);
  const writers = sheet.columns.map((column) => cellWriter(core, column));
  const heading = sheet.columns.map((c) => ({ value: c.zh, fontWeight: 'bold' as const, backgroundColor: '#eef2f7' }));
  const data = [heading, ...rows.map((cells) => sheet.columns.map((column, i) => ({ value: writers[i]!(cells[column.name] ?? ''), type: String })))];
  return writeXlsxFile(data, { sheet: sheet.zh, stickyRowsCount: 1, columns: sheet.columns.map((c) => ({ width: widths[c.kind] })) }).toBuffer();
}

function cellWriter(core: Core, { kind, of }: Column): (text: string) => string {
  if (!of) return (text) => text;
  const { coded, items } = optionsOf(core, of);
  const labels = new Map(items.map((o) => [o.value, coded ? `${o.value} ${o.label}` : o.label]));
  const word = (value: string) => labels.get(value) ?? value;
  return kind === 'many' ? (text) => joined(parted(text).map(word)) : (text) => (text ? word(text) : '');
}

/**
 * The rows of an uploaded table, by column name; of a column that is not in the file nothing is said.
 * @throws HotlineError malformed for a file that is not such a table, invalid for rows that cannot be read
 */
export async function readWorkbook(sheet: Sheet, name: string, bytes: Uint8Array): Promise<Partial<Record<string, unknown>>[]> {
  const needed = sheet.columns.find((c) => c.fixed)!;
  const columns = columnsNamed(Object.fromEntries(sheet.columns.map((c) => [c.name, [levelled(c.zh), levelled(c.name)]])), needed.name, `首行没有「${needed.zh}」列；请先下载「${sheet.zh}」表，修改后再上传。`);
  try {
    const rows: Cells[] = [];
    for await (const row of rowsOf(formatOf(name, bytes), bytes, columns)()) {
      if ('problem' in row) throw errors.invalid([{ path: `第${row.row}行`, message: row.problem }]);
      // An emptied cell says that there is nothing; a column that is not in the file says nothing.
      rows.push(row.values as Cells);
      if (rows.length > mostRows) throw errors.tooLarge(`${mostRows}行`);
    }
    const given = new Set(rows.flatMap((row) => Object.keys(row)));
    return rows.map((row) => Object.fromEntries([...given].map((column) => [column, row[column] ?? ''])));
  } catch (error) {
    if (error instanceof UnreadableFile) throw errors.malformed(error.message, 'The file could not be read as this table.');
    throw error;
  }
}
