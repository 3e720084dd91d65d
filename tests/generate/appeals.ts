/**
 * Made-up appeals of 云川市 for benchmarks, demonstrations and pictures: the same for the same seed, in order of
 * time, one at a time, so that a million rows take seconds and no memory.
 */
import { city } from '../../ticketing/seed/city/index.ts';
import type { AppealType, Channel, Urgency } from '../../ticketing/db/schema/types.ts';
import { citizen } from './citizens.ts';
import type { Outbreak } from './outbreaks/plan.ts';
import { tell, tellings } from './outbreaks/tell.ts';
import type { Telling } from './outbreaks/tell.ts';
import { fill } from './phrasing.ts';
import { places } from './places.ts';
import type { Place } from './places.ts';
import { seeded } from './random.ts';
import type { Random } from './random.ts';
import { cityClock, moments } from './rhythm.ts';
import { speak } from './tone.ts';
import { templates, templateFor } from './templates/all.ts';

export { plantedOutbreaks } from './outbreaks/plan.ts';
export type { Outbreak } from './outbreaks/plan.ts';

export interface GeneratedAppeal {
  id: string;
  /** Who: the same string is the same person. */
  citizen: string;
  phone: string;
  name: string;
  channel: Channel;
  title: string;
  /** 20 to 300 characters. */
  content: string;
  at: Date;
  /** A community's or village's code. */
  regionCode: string;
  address: string;
  matterCode: string;
  type: AppealType;
  urgency: Urgency;
  likes: number;
  /** The earlier appeal that this one repeats, by the same citizen. */
  repeatOf: string | null;
  /** The planted outbreak it belongs to. */
  outbreak: string | null;
}

export interface GenerateOptions {
  seed: number;
  /** Rows altogether, those of the outbreaks among them. */
  count: number;
  from: Date;
  /** Exclusive. */
  to: Date;
  outbreaks?: readonly Outbreak[];
}

/** Share of ordinary appeals by somebody who appealed lately; most are about the same thing. */
const returning = 0.065;
const remembered = 8192;
const channels: readonly Channel[] = [...Array<Channel>(11).fill('call'), ...Array<Channel>(5).fill('wechat'), ...Array<Channel>(3).fill('web'), 'sms'];
const matterOf = new Map(city.matters.map((m) => [m.code, m]));
const reminders = ['之前反映过,一直没解决。', '第二次反映了,', '上次打过电话没有结果,', '再次反映:', '催一下,'];

interface Past {
  id: string;
  person: number;
  place: number;
  template: number;
}

/**
 * @throws RangeError when the outbreaks alone exceed `count`, or one of them reaches outside [from, to)
 */
export function* generateAppeals({ seed, count, from, to, outbreaks = [] }: GenerateOptions): Generator<GeneratedAppeal> {
  const planted = outbreaks.flatMap((outbreak) => tellings(outbreak, seed)).toSorted((a, b) => a.at - b.at);
  const [first, last] = [planted[0], planted.at(-1)];
  if (planted.length > count) throw new RangeError('the outbreaks tell more than count');
  if (first && last && (first.at < from.getTime() || last.at >= to.getTime())) throw new RangeError('an outbreak reaches outside the period');

  const random = seeded(seed);
  const write = writer(seed, random, outbreaks);
  let next = 0;
  for (const at of moments(random, count - planted.length, from.getTime(), to.getTime())) {
    for (; next < planted.length && (planted[next] as Telling).at <= at; next += 1) yield write.told(planted[next] as Telling);
    yield write.ordinary(at);
  }
  for (; next < planted.length; next += 1) yield write.told(planted[next] as Telling);
}

/** A place that suits, as an index into `places`: the one given if it does, else a fresh draw. */
function somewhere(random: Random, suits: 'village' | 'town' | 'both', given?: number): number {
  let place = given ?? random.below(places.length);
  const fits = () => suits === 'both' || places[place]?.village === (suits === 'village');
  while (!fits()) place = random.below(places.length);
  return place;
}

/** The hand that writes rows: remembers the latest people, the numbers given, and nothing else. */
function writer(seed: number, random: Random, outbreaks: readonly Outbreak[]) {
  const past: Past[] = [];
  const firstPerson = new Map<Outbreak, number>();
  const lastTold = new Map<string, string>();
  let people = 0;
  for (const outbreak of outbreaks) {
    firstPerson.set(outbreak, people);
    people += outbreak.citizens;
  }
  let number = 0;
  let ordinaries = 0;

  /** What every row has, from what is special about it. */
  function row(at: number, person: number, place: Place, matterCode: string, type: AppealType, special: Pick<GeneratedAppeal, 'channel' | 'title' | 'content' | 'likes' | 'repeatOf' | 'outbreak'>): GeneratedAppeal {
    const who = citizen(person, seed);
    number += 1;
    return {
      id: `G${String(number).padStart(8, '0')}`,
      citizen: who.id,
      phone: who.phone,
      name: who.name,
      ...special,
      at: new Date(at),
      regionCode: place.communityCode,
      address: place.address,
      matterCode,
      type,
      urgency: matterOf.get(matterCode)?.defaultUrgency ?? 'normal',
    };
  }

  return {
    ordinary(at: number): GeneratedAppeal {
      const back = past.length > 0 && random.chance(returning) ? random.pick(past) : undefined;
      const same = back !== undefined && random.chance(0.75);
      const person = back ? back.person : people++;
      const templateIndex = same ? back.template : templateFor(cityClock(at).month, random.next());
      const template = templates[templateIndex] as (typeof templates)[number];
      const placeIndex = somewhere(random, template.suits, back?.place);
      const place = places[placeIndex] as Place;
      const channel = random.pick(channels);
      let what = (same ? random.pick(reminders) : '') + fill(random.pick(template.texts), place, random);
      if (channel === 'web' && random.chance(0.35)) what += `。另外,${fill(random.pick(template.texts), place, random)}`;
      const appeal = row(at, person, place, template.matter, template.type, {
        channel,
        title: fill(random.pick(template.titles), place, random),
        content: speak(random, channel, template.type, `${what}。`),
        likes: Math.floor(-Math.log(1 - random.next()) * 1.3),
        repeatOf: same ? back.id : null,
        outbreak: null,
      });
      past[ordinaries++ % remembered] = { id: appeal.id, person, place: placeIndex, template: templateIndex };
      return appeal;
    },

    told(telling: Telling): GeneratedAppeal {
      const channel = random.pick(channels);
      const { title, content, place, matter } = tell(telling, channel, random);
      const person = (firstPerson.get(telling.outbreak) ?? 0) + telling.person;
      const likes = Math.floor(-Math.log(1 - random.next()) * 9);
      const key = `${person}`;
      const appeal = row(telling.at, person, place, matter, matterOf.get(matter)?.defaultType ?? 'complaint', { channel, title, content, likes, repeatOf: lastTold.get(key) ?? null, outbreak: telling.outbreak.id });
      lastTold.set(key, appeal.id);
      return appeal;
    },
  };
}
