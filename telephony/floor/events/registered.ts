import type { Core } from '../../../ticketing/index.ts';
import { userOf } from '../../security/index.ts';
import { limits } from '../limits.ts';
import { floorOf } from '../floors.ts';
import { ringAgain } from '../interrupt.ts';
import { step } from '../step.ts';

/** A telephone of ours came or went. A seat without one keeps its state for a while, but nobody is put through to it. */
export async function registered(core: Core, user: string, on: boolean): Promise<void> {
  const who = userOf(user);
  if (who?.kind !== 'agent') return;
  const callId = await step(core, { lockSeat: [who.staffId] }, async (work) => {
    const row = await work.seat(who.staffId);
    if (!on && row.phoneUser !== user) return null;
    const waits = row.state === 'ready';
    work.setSeat(row, { phoneUser: on ? user : null, seenAt: work.now, ...(waits ? { leaseUntil: on ? null : new Date(work.now.getTime() + limits.away) } : {}) });
    work.queueChanged();
    return on ? row.callId : null;
  });
  if (callId !== null) await floorOf(core).onCall(callId, () => step(core, { callId, lockSeat: [who.staffId] }, async (work) => { await ringAgain(work); }));
}
