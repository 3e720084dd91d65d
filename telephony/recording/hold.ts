/** 司法保全: while it stands, no part of the call's recording is deleted, however long ago its time was over. */
import { and, eq, isNull, isNotNull, ne } from 'drizzle-orm';
import { errors, roleFor, roleNames, type Core, type StaffActor, type Tx } from '../../ticketing/index.ts';
import { call } from '../db/schema/call.ts';
import { recording } from '../db/schema/recording.ts';
import { mayHold } from './access.ts';
import { noteOnRecording } from './course.ts';

/** @throws HotlineError notAllowed, notFound, wrongState (nothing left to hold, or held already) */
export const holdRecording = (core: Core, actor: StaffActor, callNo: string, why: string): Promise<void> => change(core, actor, callNo, async (tx, callId) => {
  const held = await tx.update(recording).set({ heldBy: actor.staffId, heldAt: core.now(), heldWhy: why }).where(and(eq(recording.callId, callId), isNull(recording.heldBy), ne(recording.state, 'deleted'))).returning({ id: recording.id });
  if (!held.length) throw errors.wrongState('没有可保全的录音：已在保全中，或已删除。', 'Nothing to hold: it is held already, or was deleted.', {});
  await noteOnRecording(core, tx, callId, actor, 'held', { reason: why });
});

/** Its time counts again from where it stood: what is past it is deleted in the next night. */
export const liftHold = (core: Core, actor: StaffActor, callNo: string, why: string): Promise<void> => change(core, actor, callNo, async (tx, callId) => {
  const lifted = await tx.update(recording).set({ heldBy: null, heldAt: null, heldWhy: null }).where(and(eq(recording.callId, callId), isNotNull(recording.heldBy))).returning({ id: recording.id });
  if (!lifted.length) throw errors.wrongState('该录音没有处于保全中。', 'It is not on hold.', {});
  await noteOnRecording(core, tx, callId, actor, 'lifted', { reason: why });
});

async function change(core: Core, actor: StaffActor, callNo: string, work: (tx: Tx, callId: number) => Promise<void>): Promise<void> {
  if (!roleFor(actor, mayHold)) throw errors.notAllowed(`录音保全由${roleNames(mayHold)}办理。`, `It is for: ${mayHold.join(', ')}.`);
  await core.db.transaction(async (tx) => {
    const [row] = await tx.select({ id: call.id }).from(call).where(eq(call.callNo, callNo));
    if (!row) throw errors.notFound('通话');
    await work(tx, row.id);
  });
}
