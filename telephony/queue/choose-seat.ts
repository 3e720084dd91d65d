/** Which free agent a caller gets: who knows them; else the best level of skill; else who was idle for longest. Those with whom it rang in vain step aside for everybody else. */
import { anyLeft, type Able, type Pool } from './pool.ts';
import type { Because, QueueFloor, Waiting } from './waiting.ts';

type Rules = Pick<QueueFloor, 'policy' | 'now' | 'atWork'>;
interface Chosen { place: number; because: Because }

/** Until when a caller waits for the agent who knows them alone; null: they do not. Not for one who is away, or with whom it rang in vain. */
export function waitsForPreferred(call: Waiting, { policy, now, atWork }: Rules): Date | null {
  const wanted = call.preferredStaffId;
  if (wanted === null || wanted === undefined || call.tried?.includes(wanted) || (atWork && !atWork.has(wanted))) return null;
  const until = new Date(call.queuedAt.getTime() + policy.preferredMs);
  return now < until ? until : null;
}

/** @returns null when nobody free can answer them now */
export function chooseSeat(call: Waiting, able: Able, pool: Pool, rules: Rules): Chosen | null {
  if (!anyLeft(able, pool)) return null;
  const wanted = call.preferredStaffId;
  if (wanted !== null && wanted !== undefined && !call.tried?.includes(wanted)) {
    const place = pool.placeOf(wanted);
    if (place !== undefined && pool.free(place) && able.seats.includes(place)) return { place, because: 'preferred' };
    if (waitsForPreferred(call, rules)) return null;
  }
  const fresh = first(able, pool, call.tried ?? []);
  if (fresh) return fresh;
  const rested = !call.triedAt || rules.now.getTime() >= call.triedAt.getTime() + rules.policy.againMs;
  return rested ? { place: able.seats[able.at]!, because: 'again' } : null;
}

function first(able: Able, pool: Pool, tried: readonly number[]): Chosen | null {
  let chosen = -1;
  for (let at = able.at; at < able.seats.length; at++) {
    const place = able.seats[at]!;
    if (!pool.free(place) || (tried.length > 0 && tried.includes(pool.seats[place]!.staffId))) continue;
    if (chosen < 0) chosen = at;
    else return { place: able.seats[chosen]!, because: able.ranks[at] === able.ranks[chosen] ? 'idle' : 'level' };
  }
  return chosen < 0 ? null : { place: able.seats[chosen]!, because: 'only' };
}
