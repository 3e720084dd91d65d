import { desc, eq } from 'drizzle-orm';
import type { Core } from '../../../core.ts';
import { importBatch } from '../../../db/schema/index.ts';
import { takeImportTurn } from './turn.ts';

export type ImportBatch = typeof importBatch.$inferSelect;
export type ReportLine = ImportBatch['report'][number];

const INTERRUPTED = '导入被中断。请重新导入同一文件，已登记的不会重复。';

export async function findBatch(core: Core, id: number): Promise<ImportBatch | null> {
  const read = async () => (await core.db.select().from(importBatch).where(eq(importBatch.id, id)))[0] ?? null;
  const found = await read();
  return found?.state === 'running' && (await closeInterrupted(core)) ? read() : found;
}

/** The newest first, at most 50. */
export async function listBatches(core: Core): Promise<ImportBatch[]> {
  const read = () => core.db.select().from(importBatch).orderBy(desc(importBatch.id)).limit(50);
  const found = await read();
  return found.some((batch) => batch.state === 'running') && (await closeInterrupted(core)) ? read() : found;
}

/** Marks batches of processes that died. @returns whether any import could be looked at, that is, none runs */
async function closeInterrupted(core: Core): Promise<boolean> {
  const turn = await takeImportTurn(core);
  if (!turn) return false;
  try {
    await failRunning(core);
  } finally {
    await turn.end();
  }
  return true;
}

/** To be called with the turn in hand: then every batch still "running" was interrupted. */
export async function failRunning(core: Core): Promise<void> {
  const left = await core.db.select({ id: importBatch.id, report: importBatch.report }).from(importBatch).where(eq(importBatch.state, 'running'));
  for (const { id, report } of left) {
    await core.db.update(importBatch).set({ state: 'failed', finishedAt: core.now(), report: [{ row: 0, reason: INTERRUPTED }, ...report] }).where(eq(importBatch.id, id));
  }
}
