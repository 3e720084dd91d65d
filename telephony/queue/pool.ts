/** Free agents, those with the same skills together: who can answer is asked once a kind, not once an agent. */
import { better, fit, type Fit } from './fit.ts';
import type { FreeSeat, Needs } from './waiting.ts';

interface Kind { skills: FreeSeat['skills']; /** longest idle first; taken ones are left out */ seats: FreeSeat[] }
/** Kinds who can answer, best first, those of equal fit together. */
export type Able = readonly { kind: Kind; fit: Fit }[];

export interface Pool {
  size(): number;
  able(needs: Needs, key: string): Able;
  byId(staffId: number): FreeSeat | undefined;
  /** @returns true when nobody of their kind is left */
  take(seat: FreeSeat): boolean;
}

export function makePool(seats: readonly FreeSeat[]): Pool {
  const kinds = new Map<string, Kind>();
  const kindOf = new Map<number, Kind>();
  const free = new Map<number, FreeSeat>();
  for (const seat of seats) {
    const key = signature(seat.skills);
    let kind = kinds.get(key);
    if (!kind) kinds.set(key, kind = { skills: seat.skills, seats: [] });
    kind.seats.push(seat);
    kindOf.set(seat.staffId, kind);
    free.set(seat.staffId, seat);
  }
  for (const kind of kinds.values()) kind.seats.sort(longestIdle);
  const asked = new Map<string, Able>();
  return {
    size: () => free.size,
    able(needs, key) {
      let able = asked.get(key);
      if (!able) {
        able = [...kinds.values()].flatMap((kind) => { const how = fit(needs, kind.skills); return how ? [{ kind, fit: how }] : []; }).toSorted((a, b) => better(a.fit, b.fit));
        asked.set(key, able);
      }
      return able;
    },
    byId: (staffId) => free.get(staffId),
    take(seat) {
      const { seats: left } = kindOf.get(seat.staffId)!;
      left.splice(left.indexOf(seat), 1);
      free.delete(seat.staffId);
      return left.length === 0;
    },
  };
}

export const longestIdle = (a: FreeSeat, b: FreeSeat): number => a.idleSince.getTime() - b.idleSince.getTime() || a.staffId - b.staffId;

const signature = (skills: FreeSeat['skills']): string => Object.keys(skills).toSorted().map((name) => `${name} ${skills[name]}`).join('\n');
