import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { Sql } from '../../../ticketing/db/connect.ts';

/** What a column may hold on its way in. Objects become JSON, buffers bytes, lists arrays of text. */
export type Cell = string | number | boolean | Date | Buffer | object | null;

/** Rows into a table by COPY: ten times as fast as inserts. Ids of identity columns are written as given. */
export async function copyInto(sql: Sql, table: string, columns: readonly string[], rows: Iterable<readonly Cell[]>): Promise<void> {
  const target = await sql`copy ${sql(table)} (${sql(columns)}) from stdin`.writable();
  const done = finished(target);
  for (const row of rows) if (!target.write(`${row.map(cell).join('\t')}\n`)) await once(target, 'drain');
  target.end();
  await done;
}

const special: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const escaped = (text: string) => text.replace(/[\\\t\n\r]/g, (c) => special[c]!);

function cell(value: Cell): string {
  if (value === null) return '\\N';
  if (typeof value === 'string') return escaped(value);
  if (value instanceof Date) return value.toISOString();
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`;
  return typeof value === 'object' ? escaped(JSON.stringify(value)) : String(value);
}
