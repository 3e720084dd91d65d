/** 司法保全: while it stands, no part of the call's recording is deleted, however long ago its time was over. Set by one, lifted by two (lift-hold.ts). */
import { and, eq, isNull, ne } from 'drizzle-orm';
import { errors, roleFor, roleNames, type Core, type StaffActor } from '../../ticketing/index.ts';
import { call } from '../db/schema/call.ts';
import { recording } from '../db/schema/recording.ts';
import { mayHold } from './access.ts';
import { noteOnRecording } from './course.ts';

/** @throws HotlineError notAllowed, notFound, wrongState (nothing left to hold, or held already) */
export async function holdRecording(core: Core, actor: StaffActor, callNo: string, why: string): Promise<void> {
  if (!roleFor(actor, mayHold)) throw errors.notAllowed(`录音保全由${roleNames(mayHold)}办理。`, `It is for: ${mayHold.join(', ')}.`);
  await core.db.transaction(async (tx) => {
    const [of] = await tx.select({ id: call.id }).from(call).where(eq(call.callNo, callNo));
    if (!of) throw errors.notFound('通话');
    const held = await tx.update(recording).set({ heldBy: actor.staffId, heldAt: core.now(), heldWhy: why }).where(and(eq(recording.callId, of.id), isNull(recording.heldBy), ne(recording.state, 'deleted'))).returning({ id: recording.id });
    if (!held.length) throw errors.wrongState('没有可保全的录音：已在保全中，或已删除。', 'Nothing to hold: it is held already, or was deleted.', {});
    await noteOnRecording(core, tx, of.id, actor, 'held', { reason: why });
  });
}
