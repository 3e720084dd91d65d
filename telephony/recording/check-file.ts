import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { errors, SealError, type Core, type HotlineError } from '../../ticketing/index.ts';
import { recording } from '../db/schema/recording.ts';
import { raiseAlarm } from './alarm.ts';
import { noteOnRecording } from './course.ts';
import { recordingFiles } from './files.ts';
import type { RecordingRow } from './keep.ts';

const stretchBytes = 1 << 20;
export const damaged = (): HotlineError => errors.ruleRefused('recordingDamaged', '录音文件缺失或与存档时的校验码不符，已停止播放并告警；请由审计管理员核查，有备份的恢复后再听。', 'The file is missing or is not what was kept: it is not played, and an alarm was raised. Restore it from a backup.');

/** Reads the file to its end and holds it against the hash of what came from the switch. @returns whether it is what was kept */
export async function isWhole(core: Core, row: Pick<RecordingRow, 'id' | 'sha256'>): Promise<boolean> {
  try {
    const file = await recordingFiles(core).openPieces(row.id);
    try {
      const hash = createHash('sha256');
      for (let at = 0; at < file.size; at += stretchBytes) hash.update(await file.read(at, at + stretchBytes));
      return row.sha256 !== null && hash.digest().equals(row.sha256);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof SealError || (error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** Stands in the course and on the page of calls from now on; told once. */
export async function setDamaged(core: Core, { id, callId }: Pick<RecordingRow, 'id' | 'callId'>): Promise<void> {
  await core.db.transaction(async (tx) => {
    const [row] = await tx.select().from(recording).where(eq(recording.id, id)).for('update');
    if (row?.state !== 'kept' || row.alarm) return;
    await noteOnRecording(core, tx, callId, null, 'damaged', { recording: id });
    await raiseAlarm(core, tx, id, 'damaged');
  });
}
