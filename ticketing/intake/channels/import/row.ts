import { fieldsOfHeader, type Columns, type Field } from './columns.ts';

/** One row as read, by its number in the file (1 is the first line; a table's heading counts), or why it cannot be read. */
export type Row<F extends string = Field> = { row: number; values: Partial<Record<F, unknown>> } | { row: number; problem: string };

/** A file that as a whole is not what it should be. The message is for the person who chose it. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile';
}

const isEmpty = (cell: unknown) => cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/** Reads rows below a heading; empty ones are passed over. @throws UnreadableFile when the needed column is not there */
export function tableReader<F extends string>(header: unknown[], wanted: Columns<F>): (row: number, cells: unknown[]) => Row<F> | null {
  const columns = fieldsOfHeader(header, wanted);
  if (!columns.includes(wanted.needed)) throw new UnreadableFile(wanted.missing);
  return (row, cells) => {
    if (cells.every(isEmpty)) return null;
    // An unquoted comma in the text shifts the cells: refuse rather than keep half a sentence.
    if (cells.slice(columns.length).some((cell) => !isEmpty(cell))) return { row, problem: '列数多于表头，内容中的逗号应加引号' };
    return { row, values: Object.fromEntries(columns.flatMap((field, i) => (field && !isEmpty(cells[i]) ? [[field, cells[i]]] : []))) as Partial<Record<F, unknown>> };
  };
}

/** Rows above the heading: a title of the sheet, often in one merged cell, the day of the export. */
const MOST_ABOVE = 10;

/** Looks for the heading among the first rows. @throws UnreadableFile when it is not among them */
export function headingSearch<F extends string>(wanted: Columns<F>): (cells: unknown[]) => ReturnType<typeof tableReader<F>> | null {
  let above = 0;
  return (cells) => {
    if (fieldsOfHeader(cells, wanted).includes(wanted.needed)) return tableReader(cells, wanted);
    if (!cells.every(isEmpty)) above += 1;
    if (above > MOST_ABOVE) throw new UnreadableFile(wanted.missing);
    return null;
  };
}

/** Reads an object's keys as a heading. */
export function objectRow<F extends string>(row: number, value: unknown, columns: Columns<F>): Row<F> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { row, problem: '不是 JSON 对象' };
  const entries = Object.entries(value).flatMap(([key, cell]) => {
    const field = columns.fieldOf(key);
    return field && !isEmpty(cell) ? [[field, cell] as const] : [];
  });
  return { row, values: Object.fromEntries(entries) as Partial<Record<F, unknown>> };
}
