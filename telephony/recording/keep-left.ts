import { and, asc, eq, isNotNull, isNull, ne, or } from 'drizzle-orm';
import type { Core } from '../../ticketing/index.ts';
import { call } from '../db/schema/call.ts';
import { recording } from '../db/schema/recording.ts';
import type { CallControl } from '../engine/call-control.ts';
import { keepRecording } from './keep.ts';

const atOnce = 200;

/**
 * What should have been kept and was not: the program died after a call, the switch could not be reached, the word that a recording had ended was lost.
 * At start and each minute. One that fails does not hold up the others.
 */
export async function keepLeft(core: Core, engine: Pick<CallControl, 'recordingFile' | 'dropRecording' | 'snapshot'>): Promise<void> {
  const left = await core.db.select({ id: recording.id }).from(recording).innerJoin(call, eq(call.id, recording.callId))
    .where(and(eq(recording.state, 'running'), or(isNotNull(call.endedAt), isNull(call.recordingId), ne(call.recordingId, recording.id)))).orderBy(asc(recording.startedAt)).limit(atOnce);
  if (!left.length) return;
  const underWay = new Set((await engine.snapshot()).recordings);
  for (const { id } of left) {
    if (underWay.has(id)) continue;
    await keepRecording(core, engine, id).catch((err: unknown) => core.log.warn({ err, recording: id }, 'a recording could not be kept yet'));
  }
}
