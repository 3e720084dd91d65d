/** The queue as it is written first: all callers sorted by effective priority, and for each the agents who can answer, sorted. Same rules but for the turns of the lines. */
import { countsFrom, fit, type Decision, type QueueFloor } from '../../../telephony/queue/index.ts';

export function decideBySorting({ waiting, seats, policy, now }: QueueFloor): Decision[] {
  const free = [...seats];
  const made: Decision[] = [];
  for (const call of [...waiting].sort((a, b) => countsFrom(a, policy) - countsFrom(b, policy) || a.callId - b.callId)) {
    if (free.length === 0) break;
    const waits = call.preferredStaffId && now.getTime() < call.queuedAt.getTime() + policy.preferredMs;
    const able = free
      .flatMap((seat) => { const how = fit(call.needs, seat.skills); return how ? [{ seat, how }] : []; })
      .filter(({ seat }) => !waits || seat.staffId === call.preferredStaffId)
      .sort((a, b) => Number(b.seat.staffId === call.preferredStaffId) - Number(a.seat.staffId === call.preferredStaffId)
        || Number(call.tried?.includes(a.seat.staffId) ?? false) - Number(call.tried?.includes(b.seat.staffId) ?? false)
        || a.how.step - b.how.step || a.how.level - b.how.level || a.seat.idleSince.getTime() - b.seat.idleSince.getTime());
    const [first] = able;
    if (!first) continue;
    free.splice(free.indexOf(first.seat), 1);
    made.push({ callId: call.callId, staffId: first.seat.staffId, because: 'idle' });
  }
  return made;
}
