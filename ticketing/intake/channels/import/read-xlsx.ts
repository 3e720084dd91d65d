import { Worker } from 'node:worker_threads';
import type { Columns } from './columns.ts';
import { headingSearch, type Row, UnreadableFile } from './row.ts';

/** A small file can unpack to a huge one: the worker has this much, and fails alone. */
const MOST_MEMORY_MB = 1024;

/**
 * Rows of a workbook's first sheet. Dates are Dates whose UTC fields are the clock as shown.
 * @throws UnreadableFile
 */
export async function* readXlsx<F extends string>(file: Uint8Array, columns: Columns<F>): AsyncGenerator<Row<F>> {
  const rows = await sheetOf(file, columns.merged ?? false);
  if (!rows.length) throw new UnreadableFile('第一张工作表是空的。');
  const search = headingSearch(columns);
  let read: ReturnType<typeof search> = null;
  for (const [i, cells] of rows.entries()) {
    const made = read?.(i + 1, cells);
    if (made) yield made;
    read ??= search(cells);
  }
  if (!read) throw new UnreadableFile(columns.missing);
}

function sheetOf(file: Uint8Array, merged: boolean): Promise<unknown[][]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./xlsx-worker.mjs', import.meta.url), { workerData: { file, merged }, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB } });
    worker.once('message', resolve);
    worker.once('error', (error: NodeJS.ErrnoException) => {
      reject(new UnreadableFile(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? '工作簿展开后过大，请拆分后导入。' : '不是可以读取的 xlsx 工作簿。'));
    });
    worker.once('exit', () => reject(new UnreadableFile('不是可以读取的 xlsx 工作簿。')));
  });
}
