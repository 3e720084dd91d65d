/** How many appeals a kind of day brings, as a share of the mean: weekdays, weekends, holidays, make-up workdays. */
import type { Atlas } from './contract.ts';
import { dayText, weekday } from './days.ts';
import { zeros } from './zeros.ts';

/** 0–6 Sunday to Saturday as they usually are, 7 a workday that is a holiday, 8 a weekend day that is worked (调休补班). */
const kinds = 9;
/** Before anything is known: common practice of a hotline that is open all days. */
const usual = [0.68, 1.08, 1.05, 1.02, 1, 0.98, 0.74, 0.6, 0.98];
/** Days' worth of trust in the usual, and cases' worth in the city's factors for a matter of its own. */
const trustUsual = 4;
const trustCity = 60;

export const kindOfDay = (day: number, atlas: Pick<Atlas, 'isWorkday'>): number => {
  const at = weekday(day);
  const weekend = at === 0 || at === 6;
  const works = atlas.isWorkday(dayText(day));
  return weekend === works ? (weekend ? 8 : 7) : at;
};

/** Counts by day from `first`; factors are against the mean of the surrounding four weeks, so that growth and season do not tilt them. */
export function cityFactors(counts: readonly number[], kindsOfDays: readonly number[]): number[] {
  const observed = zeros(kinds);
  const level = zeros(kinds);
  const sums = [0];
  for (const n of counts) sums.push(sums.at(-1)! + n);
  for (let i = 0; i < counts.length; i += 1) {
    const [from, to] = [Math.max(0, i - 14), Math.min(counts.length, i + 14)];
    const mean = (sums[to]! - sums[from]!) / (to - from);
    if (mean <= 0) continue;
    observed[kindsOfDays[i]!]! += counts[i]! / mean;
    level[kindsOfDays[i]!]! += 1;
  }
  return usual.map((factor, kind) => (observed[kind]! + trustUsual * factor) / (level[kind]! + trustUsual));
}

/** A matter's own factors, drawn towards the city's: noise is told at weekends, wages on workdays. */
export function matterFactors(counts: readonly number[], kindsOfDays: readonly number[], city: readonly number[]): number[] {
  const observed = zeros(kinds);
  const expected = zeros(kinds);
  const total = counts.reduce((a, b) => a + b, 0);
  const weight = kindsOfDays.reduce((sum, kind) => sum + city[kind]!, 0);
  if (total === 0 || weight === 0) return [...city];
  for (let i = 0; i < counts.length; i += 1) {
    observed[kindsOfDays[i]!]! += counts[i]!;
    expected[kindsOfDays[i]!]! += (total * city[kindsOfDays[i]!]!) / weight;
  }
  return city.map((factor, kind) => factor * ((observed[kind]! + trustCity) / (expected[kind]! + trustCity)));
}
