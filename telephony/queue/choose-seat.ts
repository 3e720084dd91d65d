/** Which free agent a caller gets: who knows them; else the best level of skill; else who was idle for longest. Those with whom it rang in vain step aside for everybody else. */
import { better } from './fit.ts';
import { longestIdle, type Able, type Pool } from './pool.ts';
import type { Because, FreeSeat, QueueFloor, Waiting } from './waiting.ts';

/** Until when a caller waits for the agent who knows them alone; null: they do not. Not for one who is away, or with whom it rang in vain. */
export function waitsForPreferred(call: Waiting, { policy, now, atWork }: Pick<QueueFloor, 'policy' | 'now' | 'atWork'>): Date | null {
  const wanted = call.preferredStaffId;
  if (wanted === null || wanted === undefined || call.tried?.includes(wanted) || (atWork && !atWork.has(wanted))) return null;
  const until = new Date(call.queuedAt.getTime() + policy.preferredMs);
  return now < until ? until : null;
}

/** @returns null when nobody free can answer them now */
export function chooseSeat(call: Waiting, able: Able, pool: Pool, floor: Pick<QueueFloor, 'policy' | 'now' | 'atWork'>): { seat: FreeSeat; because: Because } | null {
  const wanted = call.preferredStaffId ? pool.byId(call.preferredStaffId) : undefined;
  if (wanted && !call.tried?.includes(wanted.staffId) && able.some(({ kind }) => kind.seats.includes(wanted))) return { seat: wanted, because: 'preferred' };
  if (waitsForPreferred(call, floor)) return null;
  const untried = call.tried?.length ? (seat: FreeSeat) => !call.tried!.includes(seat.staffId) : () => true;
  const fresh = best(able, untried);
  if (fresh) return fresh;
  const rested = !call.triedAt || floor.now.getTime() >= call.triedAt.getTime() + floor.policy.againMs;
  const again = rested && best(able, () => true);
  return again ? { seat: again.seat, because: 'again' } : null;
}

function best(able: Able, may: (seat: FreeSeat) => boolean): { seat: FreeSeat; because: Because } | null {
  let chosen: FreeSeat | null = null;
  let chosenFit: Able[number]['fit'] | null = null;
  let [others, worse] = [false, false];
  for (const { kind, fit } of able) {
    if (chosenFit && better(fit, chosenFit) > 0) { worse ||= kind.seats.some(may); if (worse) break; continue; }
    const seat = kind.seats.find(may);
    if (!seat) continue;
    others ||= chosen !== null || kind.seats.some((one) => one !== seat && may(one));
    if (!chosen || longestIdle(seat, chosen) < 0) chosen = seat;
    chosenFit = fit;
  }
  return chosen && { seat: chosen, because: others ? 'idle' : worse ? 'level' : 'only' };
}
