import type { Columns } from './columns.ts';
import { objectRow, type Row } from './row.ts';

/** One JSON object a line; the row number is the line's. Empty lines are passed over. */
export function* readJsonl<F extends string>(text: string, columns: Columns<F>): Generator<Row<F>> {
  let row = 0;
  for (let at = 0; at < text.length;) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? text.length : end).trim();
    at = end < 0 ? text.length : end + 1;
    row += 1;
    if (line) yield parseLine(row, line, columns);
  }
}

function parseLine<F extends string>(row: number, line: string, columns: Columns<F>): Row<F> {
  try {
    return objectRow(row, JSON.parse(line), columns);
  } catch {
    return { row, problem: '不是有效的 JSON' };
  }
}
