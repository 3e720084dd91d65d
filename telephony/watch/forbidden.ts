/** A call turns out to be about what its listener may not know: their telephone is let go at once. */
import { loadStaffActor, type Core } from '../../ticketing/index.ts';
import { floorHere } from '../floor/floors.ts';
import { live } from '../floor/rows.ts';
import { step, type Step } from '../floor/step.ts';
import { mayHear } from './secret.ts';
import { stopWatching } from './watch.ts';

export async function endForbidden(work: Step): Promise<void> {
  for (const leg of work.legs.filter((l) => l.party === 'supervisor' && l.staffId !== null && live(l))) {
    const who = await loadStaffActor({ db: work.tx, city: work.core.city }, { staffId: leg.staffId! });
    if (who && await mayHear(work.tx, work.call.id, work.call.ticketId, who)) continue;
    await stopWatching(work, leg);
    work.event('watchEnded', { why: 'secretCall', name: leg.name }, null);
    work.tell(leg.staffId, { what: 'message', text: '通话涉及您无权查看的工单，监听已结束。' });
  }
}

/** When a ticket was linked by somebody else than a verb on the call. Its transaction still holds the call; this waits for it. */
export function lookAgainWhoListens(core: Core, callId: number): void {
  const floor = floorHere(core);
  void floor?.onCall(callId, () => step(core, { callId }, endForbidden));
}
