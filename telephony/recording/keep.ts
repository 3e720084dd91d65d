/** A finished recording becomes ours: fetched from the switch, sealed, to the disk, and only then dropped there. Each step may be the last before a crash; again from the beginning does no harm. */
import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { addDays, cityDay, cityMoment, type Core } from '../../ticketing/index.ts';
import { call } from '../db/schema/call.ts';
import { recording } from '../db/schema/recording.ts';
import type { CallControl } from '../engine/call-control.ts';
import { raiseAlarm } from './alarm.ts';
import { noteOnRecording } from './course.ts';
import { recordingFiles } from './files.ts';
import { readRecordingPolicy } from './policy.ts';
import { readWav } from './wav.ts';
import { waveformOf } from './waveform.ts';

export type RecordingRow = typeof recording.$inferSelect;
type Source = Pick<CallControl, 'recordingFile' | 'dropRecording'>;

/** A switch may still be closing the file of a call that ended this moment: only then is it lost. */
const closesWithinMs = 120_000;

/**
 * @throws what the switch throws when it cannot be reached; the row stays `running` and `keepLeft` tries again
 */
export async function keepRecording(core: Core, engine: Source, id: string): Promise<void> {
  const [found] = await core.db.select({ row: recording, call }).from(recording).innerJoin(call, eq(call.id, recording.callId)).where(eq(recording.id, id));
  if (!found) return;
  if (found.row.state !== 'running') return engine.dropRecording(id);
  const bytes = await engine.recordingFile(id);
  if (!bytes) {
    const over = found.call.endedAt ?? found.call.talkEndedAt;
    if (over && core.now().getTime() - over.getTime() > closesWithinMs) await setLost(core, found.row);
    return;
  }
  await recordingFiles(core).keepInPieces(id, bytes);
  await setKept(core, found.row, bytes);
  await engine.dropRecording(id);
}

async function setKept(core: Core, { id, callId, startedAt }: RecordingRow, bytes: Buffer): Promise<void> {
  const wav = readWav(bytes);
  const sha256 = createHash('sha256').update(bytes).digest();
  const durationMs = wav?.durationMs ?? null;
  const waveform = wav && await waveformOf(bytes, wav);
  const { keepDays } = await readRecordingPolicy(core);
  await core.db.transaction(async (tx) => {
    const [row] = await tx.select().from(recording).where(eq(recording.id, id)).for('update');
    if (row!.state !== 'running') return;
    await tx.update(recording).set({
      state: 'kept', endedAt: durationMs === null ? core.now() : new Date(startedAt.getTime() + durationMs), bytes: bytes.length, durationMs, channels: wav?.channels ?? null, sha256, waveform,
      keepUntil: cityMoment(addDays(cityDay(startedAt), keepDays + 1), '00:00'),
    }).where(eq(recording.id, id));
    await noteOnRecording(core, tx, callId, null, 'kept', { recording: id, sha256: sha256.toString('hex'), bytes: bytes.length });
  });
}

async function setLost(core: Core, { id, callId }: RecordingRow): Promise<void> {
  await core.db.transaction(async (tx) => {
    const [row] = await tx.select().from(recording).where(eq(recording.id, id)).for('update');
    if (row!.state !== 'running') return;
    await tx.update(recording).set({ state: 'lost', endedAt: core.now() }).where(eq(recording.id, id));
    await noteOnRecording(core, tx, callId, null, 'lost', { recording: id });
    await raiseAlarm(core, tx, id, 'lost');
  });
}
