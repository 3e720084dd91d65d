/**
 * Free agents. Who can answer a need is asked once a need: the agents with its rarest skill, best first, in one list with a finger on the first who is still free.
 * A list is never sorted: agents come into it longest idle first, and are laid out by how well they fit.
 */
import { levelIn } from './fit.ts';
import type { FreeSeat, Needs } from './waiting.ts';

/** Places of agents in the pool, best first, with how well they fit (less is better); `at`: the first who may still be free. */
export interface Able { seats: number[]; ranks: number[]; at: number }

export interface Pool {
  seats: readonly FreeSeat[];
  left(): number;
  able(needs: Needs): Able;
  free(place: number): boolean;
  placeOf(staffId: number): number | undefined;
  take(place: number): void;
}

/** One number of step and level; no level reaches so far. */
const levels = 1000;

export function makePool(given: readonly FreeSeat[]): Pool {
  const seats = given.toSorted((a, b) => a.idleSince.getTime() - b.idleSince.getTime() || a.staffId - b.staffId);
  const taken = new Uint8Array(seats.length);
  const places = new Map(seats.map((seat, place) => [seat.staffId, place]));
  const withSkill = new Map<string, number[]>();
  for (const [place, seat] of seats.entries()) for (const skill of Object.keys(seat.skills)) {
    const list = withSkill.get(skill);
    if (list) list.push(place);
    else withSkill.set(skill, [place]);
  }
  const everybody = seats.map((_, place) => place);
  let left = seats.length;
  return {
    seats, left: () => left, free: (place) => taken[place] === 0, placeOf: (staffId) => places.get(staffId),
    take(place) { taken[place] = 1; left--; },
    able(needs) {
      const found = new Map<number, number[]>();
      const seen = needs.length > 1 ? new Set<number>() : null;
      for (const [step, set] of needs.entries()) {
        for (const place of rarest(set)) {
          if (taken[place] || seen?.has(place)) continue;
          const level = levelIn(set, seats[place]!.skills);
          if (level === null) continue;
          seen?.add(place);
          const rank = step * levels + level;
          const same = found.get(rank);
          if (same) same.push(place);
          else found.set(rank, [place]);
        }
      }
      const ranks = [...found.keys()].toSorted((a, b) => a - b);
      return { seats: ranks.flatMap((r) => found.get(r)!), ranks: ranks.flatMap((r) => found.get(r)!.map(() => r)), at: 0 };
    },
  };

  function rarest(set: readonly string[]): readonly number[] {
    let least: readonly number[] = everybody;
    for (const skill of set) {
      const list = withSkill.get(skill) ?? [];
      if (list.length < least.length) least = list;
    }
    return least;
  }
}

/** Is anybody of the list still free? Moves its finger on. */
export function anyLeft(able: Able, pool: Pool): boolean {
  while (able.at < able.seats.length && !pool.free(able.seats[able.at]!)) able.at++;
  return able.at < able.seats.length;
}
