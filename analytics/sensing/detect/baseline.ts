/** What is expected of every series: learned once a day from the past, asked for by every look at the present (decision 0001). */
import type { Atlas, Cell, History, Level, SensingSettings } from './contract.ts';
import { cityFactors, kindOfDay, matterFactors } from './day-factors.ts';
import { dayNumber } from './days.ts';
import { localDispersion, weeklyDispersion } from './dispersion.ts';
import { seasonOf } from './season.ts';
import { zeros } from './zeros.ts';

/** Cases' worth of trust that a matter at a place follows the matter's rate and the place's share. */
const trustPlace = 1;
const trustMatter = 0.5;
/** However long the history: the level itself wanders by about an eighth (1 / √70) from one month to the next. */
const mostTrust = 70;

export interface Expectation { mean: number; /** shape of the negative binomial */ shape: number }

export interface Baseline {
  /** today, as a day number */
  today: number;
  historyDays: number;
  weeks: number;
  seasonKnown(matter: string): boolean;
  /** exposure of days of a matter: their factors and seasons added up; 1 is a mean day */
  exposure(matter: string, day: number): number;
  /** distinct citizens expected in so much exposure */
  city(matter: string, exposure: number): Expectation;
  at(level: Exclude<Level, 'city'>, matter: string, place: string, exposure: number): Expectation;
  /** cases of the baseline weeks, for the comparison of place and rest */
  cases(level: Level, matter: string, place: string): number;
  /** first day on which anybody told of this matter, as a day number; Infinity: never */
  firstSeen(matter: string): number;
  /** share of all cases that the place brings */
  share(level: Exclude<Level, 'city'>, matter: string, place: string): number;
}

/** Which days the baseline covers: whole weeks, ending `gap` days before today. A short history has a shorter gap rather than none. */
export function baselineDays(today: number, knownFrom: number, { baselineWeeks, gapDays }: SensingSettings): { from: number; to: number; weeks: number } {
  const history = Math.max(0, today - knownFrom);
  const gap = Math.min(gapDays, Math.max(1, Math.floor(history / 3)));
  const weeks = Math.min(baselineWeeks, Math.max(0, Math.floor((history - gap) / 7)));
  const to = today - gap;
  return { from: to - weeks * 7 + 1, to, weeks };
}

const key = (matter: string, place: string) => `${matter} ${place}`;

/** @param day the city day that is looked at */
export function learn(history: History, atlas: Atlas, day: string, settings: SensingSettings): Baseline {
  const today = dayNumber(day);
  const knownFrom = dayNumber(history.knownFrom);
  const span = baselineDays(today, knownFrom, settings);
  const first = Math.min(knownFrom, today);
  const length = today - first + 1;
  const dayKinds = Array.from({ length }, (_, i) => kindOfDay(first + i, atlas));
  const { total, byMatter } = dailyCounts(history, first, length, today);
  const factors = cityFactors(total.slice(0, -1), dayKinds.slice(0, -1));

  const models = new Map<string, { exposure: (d: number) => number; season: boolean }>();
  const model = (matter: string) => {
    const known = models.get(matter);
    if (known) return known;
    const counts = byMatter.get(matter);
    const own = counts ? matterFactors(counts.slice(0, -1), dayKinds, factors) : factors;
    const season = counts ? seasonOf(counts.slice(0, -1), span.from - first) : null;
    const exposure = (d: number) => own[d - first >= 0 && d - first < length ? dayKinds[d - first]! : kindOfDay(d, atlas)]! * (season ? season.factor(d - first) : 1);
    const made = { exposure, season: season !== null };
    models.set(matter, made);
    return made;
  };

  const sums: Record<Level, Map<string, number>> = { city: new Map(), district: new Map(), subdistrict: new Map(), community: new Map(), unit: new Map() };
  const shares: Record<Level, Map<string, number>> = { city: new Map(), district: new Map(), subdistrict: new Map(), community: new Map(), unit: new Map() };
  const weekly = new Map<string, number[]>();
  const local = new Map<string, number[]>();
  const unitsOf = new Map<string, number>();
  let all = 0;
  for (const cell of history.cells) {
    if (cell.week >= span.weeks) continue;
    all += cell.n;
    const add = (level: Level, place: string | null | undefined) => {
      if (place === null || place === undefined) return;
      bump(sums[level], key(cell.matter, place), cell.n);
      bump(shares[level], place, cell.n);
    };
    add('city', '');
    for (const level of ['district', 'subdistrict', 'community'] as const) add(level, atlas.place(cell.region, level));
    if (cell.unit !== null && !sums.unit.has(key(cell.matter, cell.unit))) bump(unitsOf, cell.matter, 1);
    add('unit', cell.unit);
    bumpWeek(weekly, cell.matter, cell, span.weeks);
    const sub = atlas.place(cell.region, 'subdistrict');
    if (sub) bumpWeek(local, key(cell.matter, sub), cell, span.weeks);
  }

  // Exposure of the baseline, week by week; of a matter that came later only from its first day.
  const exposures = new Map<string, number[]>();
  const exposureOf = (matter: string): number[] => {
    const known = exposures.get(matter);
    if (known) return known;
    const { exposure } = model(matter);
    const from = atlas.matterFrom(matter);
    const start = from ? dayNumber(from) : -Infinity;
    const made = Array.from({ length: span.weeks }, (_, week) => {
      let sum = 0;
      for (let d = span.to - week * 7 - 6; d <= span.to - week * 7; d += 1) if (d >= start) sum += exposure(d);
      return sum;
    });
    exposures.set(matter, made);
    return made;
  };
  const whole = (matter: string) => exposureOf(matter).reduce((a, b) => a + b, 0);
  const meanRate = all / Math.max(1, span.weeks * 7) / Math.max(1, atlas.matters);
  const dispersion = weeklyDispersion(weekly, exposureOf);
  const spread = localDispersion(local, exposureOf, (series) => series.split(' ')[0]!);

  /** Gamma posterior of a rate, predictive negative binomial, widened by the dispersion of counts. */
  const predict = (cases: number, exposed: number, priorRate: number, trust: number, exposure: number, phi: number): Expectation => {
    const rate = priorRate > 0 ? (trust + cases) / (trust / priorRate + exposed) : exposed > 0 ? (trust + cases) / exposed : 0;
    const mean = rate * exposure;
    return { mean, shape: mean > 0 ? mean / (phi - 1 + mean / Math.min(mostTrust, trust + cases)) : 1 };
  };
  const city = (matter: string, exposure: number) => predict(sums.city.get(key(matter, '')) ?? 0, whole(matter), meanRate, trustMatter, exposure, dispersion(matter));
  const rateOf = (matter: string) => city(matter, 1).mean;
  /** Share of all that a place brings; of one that never brought anything, half a case's worth. A unit has its share among those that lead in the matter: units know few matters each. */
  const shareOf = (level: Exclude<Level, 'city'>, matter: string, place: string) =>
    level === 'unit' ? 1 / Math.max(1, unitsOf.get(matter) ?? 1) : ((shares[level].get(place) ?? 0) + 0.5) / (all + 0.5 * Math.max(1, atlas.count(level)));

  return {
    today, historyDays: today - knownFrom, weeks: span.weeks,
    seasonKnown: (matter) => model(matter).season,
    exposure: (matter, d) => model(matter).exposure(d),
    city,
    at: (level, matter, place, exposure) => predict(sums[level].get(key(matter, place)) ?? 0, whole(matter), rateOf(matter) * shareOf(level, matter, place), trustPlace, exposure, spread),
    cases: (level, matter, place) => sums[level].get(key(matter, place)) ?? 0,
    firstSeen: (matter) => { const i = byMatter.get(matter)?.findIndex((n) => n > 0) ?? -1; return i < 0 ? Infinity : first + i; },
    share: shareOf,
  };
}

function dailyCounts(history: History, first: number, length: number, today: number) {
  const total = zeros(length);
  const byMatter = new Map<string, number[]>();
  for (const { day, matter, n } of history.byDay) {
    const i = dayNumber(day) - first;
    if (i < 0 || i >= length || first + i > today) continue;
    total[i]! += n;
    let counts = byMatter.get(matter);
    if (!counts) byMatter.set(matter, (counts = zeros(length)));
    counts[i]! += n;
  }
  return { total, byMatter };
}

const bump = (map: Map<string, number>, at: string, n: number) => map.set(at, (map.get(at) ?? 0) + n);

function bumpWeek(map: Map<string, number[]>, at: string, cell: Cell, weeks: number): void {
  let counts = map.get(at);
  if (!counts) map.set(at, (counts = zeros(weeks)));
  counts[cell.week]! += cell.n;
}
