/**
 * Years of cases without words, for figures about many: who told of which matter where on which day. Matters have weights, seasons and a level that wanders; places have
 * sizes and leanings; households tell together and some people come back. On top of it outbreaks of known size, and nuisances that are none.
 */
import { city } from '../../../ticketing/seed/city/index.ts';
import { seeded, type Random } from '../random.ts';

export interface GeneratedCase { ticketId: number; /** days since the first */ day: number; matter: string; region: string; unit: string; citizen: string; planted: string | null }

export const plantedKinds = ['tiny', 'small', 'medium', 'large', 'slow', 'district', 'citywide', 'oneVoice'] as const;
export type PlantedKind = (typeof plantedKinds)[number];

/** `region`: a community, a district, or '' for the whole city. `oneVoice` is one person writing again and again, which is no outbreak. */
export interface Planted { id: string; kind: PlantedKind; matter: string; region: string; from: number; days: number; citizens: number }

const communities = city.regions.filter((r) => r.level === 'community').map((r) => r.code);
const districts = city.regions.filter((r) => r.level === 'district').map((r) => r.code);
export const leafMatters = city.matters.filter((m) => m.level === 3).map((m) => m.code);
export const yearDays = 365;

const byWeekday = [0.68, 1.08, 1.05, 1.02, 1, 0.98, 0.74];
/** [citizens from, to, days from, to] */
const sizes: Record<PlantedKind, readonly [number, number, number, number]> = {
  tiny: [4, 5, 2, 4], small: [6, 10, 3, 6], medium: [15, 30, 8, 16], large: [40, 80, 20, 35], slow: [25, 40, 45, 60], district: [50, 90, 14, 24], citywide: [150, 260, 14, 24], oneVoice: [1, 1, 8, 12],
};

/** `perKind` outbreaks of each kind between the days, of matters that are neither the most frequent nor unheard of. */
export function plantedCases({ seed, perKind, from, to }: { seed: number; perKind: number; from: number; to: number }): Planted[] {
  const random = seeded(seed ^ 0x5e4e);
  const taken = new Set<string>();
  return plantedKinds.flatMap((kind) => Array.from({ length: perKind }, (_, i): Planted => {
    const [few, many, short, long] = sizes[kind];
    const days = short + random.below(long - short + 1);
    let matter = random.pick(leafMatters);
    while (taken.has(matter)) matter = random.pick(leafMatters);
    taken.add(matter);
    return { id: `${kind}-${i + 1}`, kind, matter, region: kind === 'citywide' ? '' : kind === 'district' ? random.pick(districts) : random.pick(communities), from: from + random.below(Math.max(1, to - from - days)), days, citizens: few + random.below(many - few + 1) };
  }));
}

/** Cases of each day in turn, so that years need no memory of their own. @param isRest holidays and weekends alike bring fewer */
export function* generateCases({ seed, days, perYear, planted, startWeekday = 4, isHoliday = () => false }: { seed: number; days: number; perYear: number; planted: readonly Planted[]; startWeekday?: number; isHoliday?: (day: number) => boolean }): Generator<GeneratedCase[]> {
  const random = seeded(seed);
  const world = worldOf(random);
  const perDay = perYear / yearDays;
  let [tickets, people] = [0, 0];
  const told = planted.map((p) => ({ p, days: daysOf(p, seeded(seed ^ hash(p.id))) }));
  const drift = leafMatters.map(() => 0);
  const past: { matter: string; region: string; unit: string; citizen: string }[] = [];
  for (let day = 0; day < days; day += 1) {
    const cases: GeneratedCase[] = [];
    const add = (matter: string, region: string, citizen: string, id: string | null) => {
      const unit = `${region.slice(0, 6)}-${matter.slice(0, 2)}`;
      cases.push({ ticketId: ++tickets, day, matter, region, unit, citizen, planted: id });
      past[tickets % 6000] = { matter, region, unit, citizen };
    };
    const kindOfDay = isHoliday(day) ? 0.6 : byWeekday[(startWeekday + day) % 7]!;
    const noise = 1 + 0.06 * normal(random);
    leafMatters.forEach((matter, m) => {
      // the level of a matter wanders from week to week, as levels do
      if (day % 7 === 0) drift[m] = 0.85 * drift[m]! + 0.06 * normal(random);
      const mean = perDay * 0.93 * world.weights[m]! * kindOfDay * Math.max(0.5, noise) * world.season(m, day) * Math.exp(drift[m]!);
      for (let n = poisson(random, mean); n > 0; n -= 1) {
        const region = world.place(random, m);
        add(matter, region, `c${++people}`, null);
        if (random.chance(0.03)) add(matter, region, `c${++people}`, null); // the other half of the household, a neighbour
      }
    });
    for (let n = poisson(random, perDay * 0.05 * kindOfDay); n > 0 && past.length > 100; n -= 1) {
      const again = past[random.below(past.length)];
      if (again) add(again.matter, again.region, again.citizen, null);
    }
    for (const { p, days: on } of told) for (const person of on.get(day) ?? []) add(p.matter, regionOf(p, random), `${p.id}-${person}`, p.id);
    yield cases;
  }
}

/** Who of a planted outbreak tells on which day: it swells in the first third and fades; one in six tells again. */
function daysOf(p: Planted, random: Random): Map<number, number[]> {
  const found = new Map<number, number[]>();
  const put = (person: number) => {
    const share = (random.next() + random.next() * random.next()) / 2;
    const day = p.from + Math.min(p.days - 1, Math.floor(share * p.days));
    found.set(day, [...(found.get(day) ?? []), person]);
  };
  for (let person = 0; person < p.citizens; person += 1) for (let times = p.kind === 'oneVoice' ? 30 : random.chance(0.16) ? 2 : 1; times > 0; times -= 1) put(person);
  return found;
}

const regionOf = (p: Planted, random: Random): string => {
  if (p.kind !== 'district' && p.kind !== 'citywide') return p.region;
  let region = random.pick(communities);
  while (!region.startsWith(p.region)) region = random.pick(communities);
  return region;
};

function worldOf(random: Random) {
  const order = leafMatters.map((_, i) => i).toSorted(() => random.next() - 0.5);
  const raw = leafMatters.map(() => 0);
  order.forEach((m, rank) => { raw[m] = 1 / (rank + 6); });
  const all = raw.reduce((a, b) => a + b, 0);
  const sizesOfPlaces = communities.map(() => Math.exp(0.7 * normal(random)));
  // one matter in five knows a season, one in twenty-five lives from it (heating, floods, school places)
  const seasons = leafMatters.map(() => (random.chance(0.2) ? { peak: random.next(), height: random.chance(0.2) ? 6 : 0.3 + 0.6 * random.next() } : null));
  const leanings = new Map<number, number[]>();
  const cumulative = (m: number): number[] => {
    const known = leanings.get(m);
    if (known) return known;
    let sum = 0;
    const made = sizesOfPlaces.map((size) => (sum += size * Math.exp(0.5 * normal(random))));
    leanings.set(m, made);
    return made;
  };
  return {
    weights: raw.map((w) => w / all),
    season(m: number, day: number) {
      const s = seasons[m];
      if (!s) return 1;
      const away = Math.abs(((day / yearDays - s.peak + 1.5) % 1) - 0.5);
      return s.height > 1 ? 0.5 + s.height * Math.exp(-((away / 0.08) ** 2)) : 1 + s.height * Math.cos(2 * Math.PI * away);
    },
    place(r: Random, m: number) {
      const sums = cumulative(m);
      const at = r.next() * sums.at(-1)!;
      let [low, high] = [0, sums.length - 1];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (sums[middle]! < at) low = middle + 1;
        else high = middle;
      }
      return communities[low]!;
    },
  };
}

const normal = (random: Random) => Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());

function poisson(random: Random, mean: number): number {
  if (mean > 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
  const limit = Math.exp(-mean);
  let [n, product] = [0, random.next()];
  while (product > limit) { n += 1; product *= random.next(); }
  return n;
}

function hash(text: string): number {
  let h = 17;
  for (const letter of text) h = (h * 31 + letter.codePointAt(0)!) | 0;
  return h;
}
