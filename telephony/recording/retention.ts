/** What is past its time and on no hold goes: the file first, then the row says so, with what was written down of the talk. A night that is interrupted goes on in the next. */
import { and, asc, eq, isNull, lt, sql } from 'drizzle-orm';
import { every, type Core, type JobHandlers } from '../../ticketing/index.ts';
import { recording } from '../db/schema/recording.ts';
import { transcriptPiece } from '../db/schema/transcript.ts';
import { noteOnRecording } from './course.ts';
import { applyTerm, termJobs } from './change-term.ts';
import { recordingFiles } from './files.ts';

const dayMs = 86_400_000;
const atOnce = 200;

export async function deleteExpired(core: Core): Promise<number> {
  let deleted = 0;
  for (let after = ''; ; ) {
    const due = await core.db.select({ id: recording.id }).from(recording)
      .where(and(eq(recording.state, 'kept'), isNull(recording.heldBy), lt(recording.keepUntil, core.now()), sql`id > ${after}`)).orderBy(asc(recording.id)).limit(atOnce);
    for (const { id } of due) if (await deleteOne(core, id)) deleted += 1;
    if (due.length < atOnce) return deleted;
    after = due.at(-1)!.id;
  }
}

async function deleteOne(core: Core, id: string): Promise<boolean> {
  return core.db.transaction(async (tx) => {
    // Read again under the lock: somebody may have set a hold meanwhile.
    const [row] = await tx.select().from(recording).where(and(eq(recording.id, id), eq(recording.state, 'kept'), isNull(recording.heldBy))).for('update');
    if (!row) return false;
    await recordingFiles(core).drop(id);
    await tx.update(recording).set({ state: 'deleted', deletedAt: core.now(), waveform: null, alarm: null }).where(eq(recording.id, id));
    await tx.delete(transcriptPiece).where(and(eq(transcriptPiece.callId, row.callId), sql`not exists (select 1 from recording r where r.call_id = ${row.callId} and r.state <> 'deleted')`));
    await noteOnRecording(core, tx, row.callId, null, 'deleted', { recording: id, keepUntil: row.keepUntil?.toISOString() });
    return true;
  });
}


/** Left by a crash in the middle of writing; what it was to become was written again. */
async function dropUnfinished(core: Core): Promise<void> {
  const files = recordingFiles(core);
  for (const name of await files.before(new Date(core.now().getTime() - dayMs))) if (name.endsWith('.part')) await files.drop(name);
}

export const retentionJobs = (core: Core): JobHandlers => ({ ...termJobs(core), 'recording.deleteExpired': every(dayMs, async () => {
  await dropUnfinished(core);
  await applyTerm(core);
  const deleted = await deleteExpired(core);
  if (deleted) core.log.info({ deleted }, 'recordings past their time were deleted');
}) });
