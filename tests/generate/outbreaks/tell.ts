import type { Channel } from '../../../ticketing/db/schema/types.ts';
import { fill, phrase } from '../phrasing.ts';
import type { Phrase } from '../phrasing.ts';
import { places } from '../places.ts';
import type { Place } from '../places.ts';
import { seeded } from '../random.ts';
import type { Random } from '../random.ts';
import { speak } from '../tone.ts';
import { brand, outbreakKinds } from './kinds.ts';
import type { OutbreakKind, OutbreakName } from './kinds.ts';
import type { Outbreak } from './plan.ts';

/** One telling, not yet a row: `person` numbers the people of this outbreak from 0. */
export interface Telling {
  at: number;
  outbreak: Outbreak;
  person: number;
}

const compiled = new Map<OutbreakName, { titles: readonly Phrase[]; texts: readonly Phrase[] }>(
  Object.entries(outbreakKinds).map(([name, kind]) => [name as OutbreakName, { titles: kind.titles.map(phrase), texts: kind.texts.map(phrase) }]),
);

/** When and by whom it is told: it swells through the first third and fades; a few people tell it again and again. */
export function tellings(outbreak: Outbreak, seed: number): Telling[] {
  const random = seeded(seed ^ outbreak.from.getTime() ^ (outbreak.place * 7919));
  return Array.from({ length: outbreak.appeals }, (_, i) => {
    const share = (random.next() + random.next() * random.next()) / 2;
    const person = i < outbreak.citizens ? i : Math.floor(random.next() ** 3 * outbreak.citizens);
    return { at: outbreak.from.getTime() + Math.floor(share * outbreak.days * 86_400_000), outbreak, person };
  }).toSorted((a, b) => a.at - b.at);
}

/** Where a person of the outbreak lives: four of five at its place, the others elsewhere in the community. */
function homeOf(outbreak: Outbreak, person: number): Place {
  const centre = places[outbreak.place];
  if (!centre) throw new RangeError(`no place ${outbreak.place}`);
  if (person % 5 !== 4) return centre;
  const near = places.filter((p) => p.communityCode === centre.communityCode);
  return near[person % near.length] ?? centre;
}

/** Words for one telling. */
export function tell({ outbreak, person }: Telling, channel: Channel, random: Random): { title: string; content: string; place: Place; matter: string } {
  const kind: OutbreakKind = outbreakKinds[outbreak.kind];
  const words = compiled.get(outbreak.kind);
  const centre = places[outbreak.place];
  if (!words || !centre) throw new RangeError(`no such outbreak: ${outbreak.kind} at ${outbreak.place}`);
  const place = homeOf(outbreak, person);
  const own = { cause: random.pick(kind.cause(brand(seeded(outbreak.place)), centre)), river: centre.river, school: centre.school };
  let what = fill(random.pick(words.texts), place, random, own);
  while (random.chance(0.45) && what.length < 200) what += `。${random.pick(kind.details).slice(0, -1)}`;
  return { title: fill(random.pick(words.titles), place, random, own), content: speak(random, channel, 'complaint', `${what}。`), place, matter: kind.matter };
}
