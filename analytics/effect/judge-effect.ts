/**
 * Did it get better? Appeals a week before and after, against what was to be expected without the measures: the before-and-after comparison with a comparison group
 * (E. Hauer, Observational Before–After Studies, 1997), the last year's season taken out. Formula and what it was measured to do: decisions/0001. Pure: no clock, no database.
 */
import { aYearBefore, sumOf, sumsOf, total, weeksAfter, weeksBefore, type Daily, type Week } from './weeks.ts';

export interface EffectSeries {
  /** appeals of the matters in the places */
  treated: Daily;
  /** the same matters everywhere else */
  elsewhere: Daily;
  /** all other appeals of the city: the comparison where elsewhere there is too little */
  city: Daily;
  /** counts begin here; before it nothing is known, which is not the same as nothing */
  knownFrom: string;
}
/** First and last day on which something was done; the weeks between are neither before nor after. */
export interface Measures { first: string; last: string }

export type Verdict = 'down' | 'same' | 'up' | 'unknown';
/** Why nothing can be told. */
export type Gap = 'fewWeeksBefore' | 'fewWeeksAfter' | 'fewAppeals' | 'noComparison' | 'tooWide';

export interface WeekLine { from: string; part: 'before' | 'between' | 'after'; n: number; expected: number | null; low: number | null; high: number | null }

export interface Effect {
  verdict: Verdict;
  gap: Gap | null;
  /** after ÷ expected, with the 95% interval; null where nothing can be told */
  ratio: { value: number; low: number; high: number } | null;
  before: { weeks: number; n: number; weekly: number | null; from: string | null };
  after: { weeks: number; n: number; weekly: number | null; expectedWeekly: number | null; to: string | null };
  comparison: 'elsewhere' | 'city' | null;
  /** the last year was there to take the place's own season from */
  lastYear: boolean;
  weeks: WeekLine[];
}

export const mostWeeks = 26;
export const fewestBefore = 8;
export const fewestAfter = 4;
/** Fewer appeals than these tell one chance from another only. */
const fewestAppeals = 10;
const fewestExpected = 8;
/** Of the comparison, in each of the two spans. */
const fewestCompared = { elsewhere: 30, city: 100 };
/** How far (sd of the logarithm) a place's season departs from the comparison's, before the last year is asked: little from the same matter elsewhere, more from all matters. */
const seasonSpread = { elsewhere: 0.1, city: 0.35 };
/** Places drift by themselves, whatever is done: over half a year by about a tenth (sd of the logarithm), which no count of appeals shows. */
const ownDrift = 0.1;
/** Change that is worth the word, beside being beyond chance. */
const worthDown = 0.8;
const worthUp = 1.25;
/** 无明显变化 is only said where a halving and a doubling are both ruled out. */
const ruledOut = { low: 0.5, high: 2 };

/** @param asOf the last city day that is over and counted */
export function judgeEffect(series: EffectSeries, { first, last }: Measures, asOf: string): Effect {
  const before = weeksBefore(first, mostWeeks, series.knownFrom);
  const after = weeksAfter(dayAfter(last), mostWeeks, asOf);
  const [yb, ya] = [sumsOf(series.treated, before), sumsOf(series.treated, after)];
  const comparison = comparedWith(series, before, after);
  const blank = (gap: Gap): Effect => ({
    verdict: 'unknown', gap, ratio: null, ...spans(before, after, yb, ya, null), comparison: null, lastYear: false, weeks: lines(series, { first, last }, before, after, null),
  });
  if (before.length < fewestBefore) return blank('fewWeeksBefore');
  if (after.length < fewestAfter) return blank('fewWeeksAfter');
  if (total(yb) < fewestAppeals) return blank('fewAppeals');
  if (!comparison) return blank('noComparison');

  const control = series[comparison];
  const trend = Math.log((total(sumsOf(control, after)) / after.length) / (total(sumsOf(control, before)) / before.length));
  const season = seasonOf(series, control, before, after, first, seasonSpread[comparison]);
  if (comparison === 'city' && !season.known) return blank('noComparison');
  const growth = Math.exp(trend + season.shift);
  const expectedAfter = (total(yb) / before.length) * growth * after.length;
  if (expectedAfter < fewestExpected) return blank('fewAppeals');

  const level = total(yb) / total(sumsOf(control, before));
  const model = (w: Week, isAfter: boolean) => level * sumOf(control, w) * (isAfter ? Math.exp(season.shift) : 1);
  const value = total(ya) / expectedAfter;
  const spread = spreadOf(yb, before.map((w) => model(w, false)), ya, after.map((w) => model(w, true) * value));
  const [cb, ca] = [total(sumsOf(control, before)), total(sumsOf(control, after))];
  const variance = spread * (1 / total(yb) + 1 / Math.max(total(ya), 0.5)) + spread * (1 / cb + 1 / ca) + season.variance + ownDrift * ownDrift;
  const reach = tValue(before.length + after.length - 2) * Math.sqrt(variance);
  const centre = Math.log(Math.max(total(ya), 0.5) / expectedAfter);
  const ratio = { value, low: Math.exp(centre - reach), high: Math.exp(centre + reach) };
  const verdict: Verdict = ratio.high < 1 && value <= worthDown ? 'down' : ratio.low > 1 && value >= worthUp ? 'up' : ratio.low > ruledOut.low && ratio.high < ruledOut.high ? 'same' : 'unknown';
  return {
    verdict, gap: verdict === 'unknown' ? 'tooWide' : null, ratio, ...spans(before, after, yb, ya, expectedAfter / after.length), comparison, lastYear: season.known,
    weeks: lines(series, { first, last }, before, after, { model, spread }),
  };
}

/** The same matters elsewhere where there are enough of them in both spans, else everything else in the city. */
function comparedWith(series: EffectSeries, before: Week[], after: Week[]): 'elsewhere' | 'city' | null {
  const enough = (key: 'elsewhere' | 'city') => [before, after].every((weeks) => total(sumsOf(series[key], weeks)) >= fewestCompared[key]);
  return enough('elsewhere') ? 'elsewhere' : enough('city') ? 'city' : null;
}

/**
 * What the place's own season does beyond the comparison's, from the same weeks of the last year, drawn towards nothing where those were few (empirical Bayes with a stated spread).
 * Without a last year: nothing, and the spread stays as doubt.
 */
function seasonOf(series: EffectSeries, control: Daily, before: Week[], after: Week[], first: string, sd: number): { shift: number; variance: number; known: boolean } {
  const prior = sd * sd;
  const [lb, la] = [aYearBefore(before), aYearBefore(after)];
  const unknown = { shift: 0, variance: prior, known: false };
  // A year before, nothing had been done: not so where measures took long.
  if (!lb[0] || lb[0].from < series.knownFrom || la.at(-1)!.days[6]! >= first) return unknown;
  const [b, a, cb, ca] = [total(sumsOf(series.treated, lb)), total(sumsOf(series.treated, la)), total(sumsOf(control, lb)), total(sumsOf(control, la))];
  if (Math.min(b, a) < 5 || Math.min(cb, ca) < 30) return unknown;
  const raw = Math.log((a / la.length) / (b / lb.length)) - Math.log((ca / la.length) / (cb / lb.length));
  const noise = spreadOf(sumsOf(series.treated, lb), lb.map((w) => (b / cb) * sumOf(control, w)), sumsOf(series.treated, la), la.map((w) => (a / ca) * sumOf(control, w)));
  const doubt = noise * (1 / b + 1 / a) + 1 / cb + 1 / ca;
  const weight = prior / (prior + doubt);
  return { shift: weight * raw, variance: prior * (1 - weight), known: true };
}

/** How many times more than chance (Poisson) the weeks scatter around the model: Pearson's X² by its degrees of freedom, of single weeks and of four together (what drags on), the larger; at least 1. */
function spreadOf(yb: readonly number[], eb: readonly number[], ya: readonly number[], ea: readonly number[]): number {
  const pearson = (y: readonly number[], e: readonly number[]) => y.reduce((sum, n, i) => sum + (e[i]! > 0 ? (n - e[i]!) ** 2 / e[i]! : 0), 0);
  const byWeek = (pearson(yb, eb) + pearson(ya, ea)) / Math.max(yb.length + ya.length - 2, 1);
  const [fb, fa] = [inFours(yb), inFours(ya)];
  const blocks = fb.length + fa.length - 2;
  const byFour = blocks >= 3 ? (pearson(fb, inFours(eb)) + pearson(fa, inFours(ea))) / blocks : 0;
  return Math.max(1, byWeek, byFour);
}

function inFours(values: readonly number[]): number[] {
  const fours: number[] = [];
  for (let i = 0; i + 4 <= values.length; i += 4) fours.push(total(values.slice(i, i + 4)));
  return fours;
}

/** Two-sided 95% point of Student's t (Cornish–Fisher; within 0.01 from five degrees of freedom on). */
function tValue(df: number): number {
  const z = 1.959964;
  return z + (z ** 3 + z) / (4 * df) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * df * df);
}

function spans(before: Week[], after: Week[], yb: number[], ya: number[], expectedWeekly: number | null): Pick<Effect, 'before' | 'after'> {
  return {
    before: { weeks: before.length, n: total(yb), weekly: before.length ? total(yb) / before.length : null, from: before[0]?.from ?? null },
    after: { weeks: after.length, n: total(ya), weekly: after.length ? total(ya) / after.length : null, expectedWeekly, to: after.at(-1)?.days[6] ?? null },
  };
}

/** Every week of the picture; a week's band is what one week may be by chance where nothing changed. */
function lines(series: EffectSeries, { first, last }: Measures, before: Week[], after: Week[], fitted: { model(w: Week, isAfter: boolean): number; spread: number } | null): WeekLine[] {
  const between = weeksAfter(first, 104, last);
  const line = (week: Week, part: WeekLine['part']): WeekLine => {
    const expected = fitted && fitted.model(week, part !== 'before');
    const reach = expected === null ? null : 1.96 * Math.sqrt(fitted!.spread * expected);
    return { from: week.from, part, n: sumOf(series.treated, week), expected, low: reach === null ? null : Math.max(0, expected! - reach), high: reach === null ? null : expected! + reach };
  };
  return [...before.map((w) => line(w, 'before')), ...between.map((w) => line(w, 'between')), ...after.map((w) => line(w, 'after'))];
}

const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
