/** A recording that is missing or was changed is told at once, and stands on the page of calls until somebody says what was found. */
import { eq } from 'drizzle-orm';
import { errors, roleFor, roleNames, type Core, type Role, type StaffActor, type Tx } from '../../ticketing/index.ts';
import { recording } from '../db/schema/recording.ts';
import { tell } from '../floor/tell.ts';
import { noteOnRecording } from './course.ts';

/** who answers for the records */
export const hearsAlarms: readonly Role[] = ['teamLead', 'supervisor', 'auditAdmin'];
export type RecordingAlarm = 'lost' | 'damaged';

export async function raiseAlarm(core: Core, tx: Tx, id: string, alarm: RecordingAlarm): Promise<void> {
  await tx.update(recording).set({ alarm, alarmAt: core.now() }).where(eq(recording.id, id));
  core.log.error({ recording: id, alarm }, 'a recording is missing or was changed');
  await tell(tx, null, { what: 'floor' });
}

/** Somebody looked into it. @throws HotlineError notAllowed, notFound, wrongState */
export async function clearAlarm(core: Core, actor: StaffActor, id: string, note: string): Promise<void> {
  if (!roleFor(actor, hearsAlarms)) throw errors.notAllowed(`须由${roleNames(hearsAlarms)}处理录音告警。`, `It is for: ${hearsAlarms.join(', ')}.`);
  await core.db.transaction(async (tx) => {
    const [row] = await tx.select().from(recording).where(eq(recording.id, id)).for('update');
    if (!row) throw errors.notFound('录音');
    if (!row.alarm) throw errors.wrongState('该告警已处理。', 'It was dealt with already.', { alarm: null });
    await tx.update(recording).set({ alarm: null }).where(eq(recording.id, id));
    await noteOnRecording(core, tx, row.callId, actor, 'cleared', { recording: id, alarm: row.alarm, note });
    await tell(tx, null, { what: 'floor' });
  });
}
