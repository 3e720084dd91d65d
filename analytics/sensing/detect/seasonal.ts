/** 季节性: what last year's calendar says will rise in the coming weeks, so that plans are made beforehand (66号(七): 季节性问题提前部署). Pure. */
import { dayNumber, dayText } from './days.ts';
import { hypergeometricTail } from './distribution.ts';
import { year } from './season.ts';
import { zeros } from './zeros.ts';

export interface Coming {
  matter: string;
  /** first and last day of the coming weeks */
  from: string; to: string;
  /** last year: cases of those weeks, and of the four weeks up to this day */
  lastYear: number; lastYearBefore: number;
  /** this year: cases of the last four weeks */
  now: number;
  /** how many times as many a week; above 1 it rises */
  ratio: number;
  /** this year's coming weeks, if it rises as last year */
  expected: number;
  /** that chance alone put so many of last year's cases into those weeks */
  p: number;
}

/** The weeks that plans are made for: from one week ahead to four. */
export const [aheadFrom, aheadTo] = [7, 27];
const before = 28;
const leastCases = 15;
const leastRatio = 1.5;
const highestP = 0.001;

/** @param byDay by day and matter; a year and a month must be known, or nothing is said */
export function comingMatters(byDay: readonly { day: string; matter: string; n: number }[], day: string, knownFrom: string): Coming[] {
  const today = dayNumber(day);
  if (today - year - before < dayNumber(knownFrom)) return [];
  const counts = new Map<string, { ahead: number; before: number; now: number }>();
  for (const row of byDay) {
    const d = dayNumber(row.day);
    const then = d + year;
    const at = then >= today + aheadFrom && then <= today + aheadTo ? 'ahead' : then > today - before && then <= today ? 'before' : d > today - before && d <= today ? 'now' : null;
    if (!at) continue;
    const of = counts.get(row.matter) ?? { ahead: 0, before: 0, now: 0 };
    of[at] += row.n;
    counts.set(row.matter, of);
  }
  // The whole city rises and falls too; a matter is seasonal against the city.
  const all = [...counts.values()].reduce((sum, c) => ({ ahead: sum.ahead + c.ahead, before: sum.before + c.before }), { ahead: 0, before: 0 });
  const days = aheadTo - aheadFrom + 1;
  return [...counts].flatMap(([matter, c]): Coming[] => {
    const ratio = (c.ahead / days + 0.05) / (c.before / before + 0.05);
    if (c.ahead < leastCases || ratio < leastRatio) return [];
    const p = hypergeometricTail(c.ahead, all.ahead + all.before, c.ahead + c.before, all.ahead);
    if (p > highestP) return [];
    return [{ matter, from: dayText(today + aheadFrom), to: dayText(today + aheadTo), lastYear: c.ahead, lastYearBefore: c.before, now: c.now, ratio, expected: Math.round(Math.max(c.now / before, 0.05) * days * ratio), p }];
  }).toSorted((a, b) => b.lastYear - b.lastYearBefore * (days / before) - (a.lastYear - a.lastYearBefore * (days / before)));
}

export interface YearOfMatter {
  matter: string;
  /** twelve shares of the year, from January; 1/12 each knows no season */
  months: number[];
  /** 1 to 12 */
  peak: number;
  /** peak month against the mean month */
  height: number;
  cases: number;
}

/** How each matter's last whole year lies over the months; the most seasonal first. Where more than a year is known the last four weeks are left out: what breaks out now is no season. */
export function yearOfMatters(byDay: readonly { day: string; matter: string; n: number }[], day: string, leastOfYear = 60): YearOfMatter[] {
  const earliest = byDay.reduce((least, row) => (row.day < least ? row.day : least), day);
  const end = dayNumber(day) - (dayNumber(day) - dayNumber(earliest) >= 364 + before ? before : 0);
  const counts = new Map<string, number[]>();
  for (const row of byDay) {
    const d = dayNumber(row.day);
    if (d <= end - 365 || d > end) continue;
    let months = counts.get(row.matter);
    if (!months) counts.set(row.matter, (months = zeros(12)));
    months[Number(row.day.slice(5, 7)) - 1]! += row.n;
  }
  return [...counts].flatMap(([matter, months]): YearOfMatter[] => {
    const cases = months.reduce((a, b) => a + b, 0);
    if (cases < leastOfYear) return [];
    const top = Math.max(...months);
    return [{ matter, months: months.map((n) => n / cases), peak: months.indexOf(top) + 1, height: (top * 12) / cases, cases }];
  }).toSorted((a, b) => b.height - a.height || b.cases - a.cases);
}
