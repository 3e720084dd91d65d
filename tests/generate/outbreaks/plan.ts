import { places } from '../places.ts';
import { cityClock } from '../rhythm.ts';
import { seeded } from '../random.ts';
import { outbreakMonths, outbreakNames } from './kinds.ts';
import type { OutbreakName } from './kinds.ts';

/** One problem at one place, told by many. */
export interface Outbreak {
  id: string;
  kind: OutbreakName;
  /** Index into `places`: where most who tell of it live; the rest live in the same community. */
  place: number;
  from: Date;
  days: number;
  /** Distinct people. */
  citizens: number;
  /** Appeals altogether; what exceeds `citizens` is the same people again. */
  appeals: number;
}

/**
 * Outbreaks for a demonstration: `count` of them over all kinds, each at its own community, in a season in
 * which it is believable where the period has one.
 */
export function plantedOutbreaks({ seed, count, from, to }: { seed: number; count: number; from: Date; to: Date }): Outbreak[] {
  const random = seeded(seed ^ 0x0b7ea4);
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    const kind = outbreakNames[index % outbreakNames.length] as OutbreakName;
    let place = random.below(places.length);
    while (places[place]?.village || taken.has(`${kind} ${places[place]?.communityCode}`)) place = (place + 1) % places.length;
    taken.add(`${kind} ${places[place]?.communityCode}`);
    const days = Math.min(14 + random.below(50), Math.max(1, Math.floor((to.getTime() - from.getTime()) / 86_400_000)));
    const latest = to.getTime() - days * 86_400_000;
    let start = from.getTime();
    for (let attempt = 0; attempt < 40; attempt += 1) {
      start = from.getTime() + Math.floor(random.next() * Math.max(0, latest - from.getTime()));
      if (outbreakMonths[kind]?.includes(cityClock(start).month) ?? true) break;
    }
    const citizens = 20 + random.below(60);
    return { id: `${kind}-${index + 1}`, kind, place, from: new Date(start), days, citizens, appeals: citizens + random.below(Math.ceil(citizens * 0.4)) };
  });
}
