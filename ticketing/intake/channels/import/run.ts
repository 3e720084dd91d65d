/** The work of one import, in the background of the request that brought the file. */
import { eq } from 'drizzle-orm';
import type { Actor } from '../../../access/actor.ts';
import type { Core } from '../../../core.ts';
import { importBatch } from '../../../db/schema/index.ts';
import type { Channel } from '../../../db/schema/types.ts';
import { HotlineError } from '../../../errors.ts';
import { receive } from '../../receive.ts';
import type { ReportLine } from './batch.ts';
import { type Row, UnreadableFile } from './row.ts';
import { RowRefused, toMessage } from './to-message.ts';

/** What a field is called in the report. */
const columnNames = { messageId: '编号', title: '标题', content: '内容', phone: '电话', name: '姓名', address: '地址', externalId: '用户编号', likes: '点赞数' };

/** Refused rows named in the report; all are counted. */
const MOST_REPORTED = 1000;
const SAVE_EVERY_MS = 500;
/** So many rows in a row that fail without a reason of their own: something else is broken. */
const MOST_FAILURES = 20;

export interface ImportWork { batchId: number; channel: Channel; actor: Actor; rows: () => AsyncIterable<Row> | Iterable<Row> }

/** Registers every row that can be registered. Never throws: how it ended is in the batch. */
export async function runImport(core: Core, work: ImportWork): Promise<void> {
  const counted = { accepted: 0, duplicates: 0, refused: 0 };
  const report: ReportLine[] = [];
  const save = (more: Partial<typeof importBatch.$inferInsert> = {}) =>
    core.db.update(importBatch).set({ ...counted, report, ...more }).where(eq(importBatch.id, work.batchId));
  try {
    await save({ total: await count(work.rows()) });
    await registerAll(core, work, counted, report, save);
    await save({ state: 'done', finishedAt: core.now() });
  } catch (error) {
    if (!(error instanceof UnreadableFile)) core.log.error({ err: error, batchId: work.batchId }, 'an import stopped');
    const reason = error instanceof UnreadableFile ? error.message : '系统故障，导入已停止。请稍后重新导入同一文件，已登记的不会重复。';
    report.unshift({ row: 0, reason });
    await save({ state: 'failed', finishedAt: core.now() }).catch((err: unknown) => core.log.error({ err }, 'the end of an import could not be noted'));
  }
}

async function registerAll(core: Core, work: ImportWork, counted: { accepted: number; duplicates: number; refused: number }, report: ReportLine[], save: () => Promise<unknown>) {
  let savedAt = Date.now();
  let failures = 0;
  for await (const row of work.rows()) {
    try {
      const { duplicate } = await registerRow(core, work, row);
      counted[duplicate ? 'duplicates' : 'accepted'] += 1;
      failures = 0;
    } catch (error) {
      const reason = reasonOf(error);
      failures = reason ? 0 : failures + 1;
      if (failures >= MOST_FAILURES) throw error;
      if (!reason) core.log.warn({ err: error, row: row.row }, 'a row could not be imported');
      counted.refused += 1;
      if (report.length < MOST_REPORTED) report.push({ row: row.row, reason: reason ?? '系统未能登记此行' });
    }
    if (Date.now() - savedAt < SAVE_EVERY_MS) continue;
    await save();
    savedAt = Date.now();
  }
}

function registerRow(core: Core, { actor, channel }: ImportWork, row: Row) {
  if ('problem' in row) throw new RowRefused(row.problem);
  return receive(core, actor, toMessage(row.values, { city: core.city, now: core.now(), channel }));
}

function reasonOf(error: unknown): string | null {
  if (error instanceof RowRefused) return error.message;
  if (!(error instanceof HotlineError)) return null;
  if (error.id === 'keyReused') return '同一编号已登记过另一内容';
  const issues = error.details?.issues as { path: string; message: string }[] | undefined;
  return issues ? issues.map(({ path, message }) => `${columnNames[path as keyof typeof columnNames] ?? path}:${message}`).join(';') : error.zh;
}

async function count(rows: AsyncIterable<Row> | Iterable<Row>): Promise<number> {
  let total = 0;
  for await (const _ of rows) total += 1;
  return total;
}
