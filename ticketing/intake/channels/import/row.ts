import { fieldOf, fieldsOfHeader, type Field } from './columns.ts';

/** One row as read, by its number in the file (1 is the first line; a table's heading counts), or why it cannot be read. */
export type Row = { row: number; values: Partial<Record<Field, unknown>> } | { row: number; problem: string };

/** A file that as a whole is not what it should be. The message is for the person who chose it. */
export class UnreadableFile extends Error {
  override name = 'UnreadableFile';
}

const isEmpty = (cell: unknown) => cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/** Reads rows below a heading; empty ones are passed over. @throws UnreadableFile when no column holds the content */
export function tableReader(header: unknown[]): (row: number, cells: unknown[]) => Row | null {
  const columns = fieldsOfHeader(header);
  if (!columns.includes('content')) throw new UnreadableFile('首行没有“内容”列。可用的列名:编号、标题、内容、电话、姓名、地址、区域、时间。');
  return (row, cells) => {
    if (cells.every(isEmpty)) return null;
    // An unquoted comma in the text shifts the cells: refuse rather than keep half a sentence.
    if (cells.slice(columns.length).some((cell) => !isEmpty(cell))) return { row, problem: '列数多于表头,内容中的逗号应加引号' };
    return { row, values: Object.fromEntries(columns.flatMap((field, i) => (field && !isEmpty(cells[i]) ? [[field, cells[i]]] : []))) };
  };
}

/** Reads an object's keys as a heading. */
export function objectRow(row: number, value: unknown): Row {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { row, problem: '不是 JSON 对象' };
  const entries = Object.entries(value).flatMap(([key, cell]) => {
    const field = fieldOf(key);
    return field && !isEmpty(cell) ? [[field, cell] as const] : [];
  });
  return { row, values: Object.fromEntries(entries) };
}
