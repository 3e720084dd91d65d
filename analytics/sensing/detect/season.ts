/** The season from the calendar of the years before: how the weeks around a day stood against the weeks around another. */

/** 52 weeks: the same weekday a year ago. */
export const year = 364;
/** Days before and after a day that make its season: three weeks. */
export const around = 10;
/** Days' worth of a mean day that speak against any season. */
const trust = 12;

export interface Season {
  /** factor of a day by its index in the counts; days to come may be asked for. Only ratios of factors mean something. */
  factor(index: number): number;
}

/**
 * @param counts by day, city-wide, of one matter
 * @param from the earliest index that will be asked for: a year before it must be known, or nothing is said
 */
export function seasonOf(counts: readonly number[], from: number): Season | null {
  if (from - year - around < 0) return null;
  const sums = [0];
  for (const n of counts) sums.push(sums.at(-1)! + n);
  const known = counts.length;
  const mean = sums[known]! / known;
  const around1 = (centre: number) => sums[Math.min(known, centre + around + 1)]! - sums[Math.max(0, centre - around)]!;
  const days = 2 * around + 1;
  // Two years are averaged where both are known for all that is asked: one year's outbreak is half a season then.
  const years = from - 2 * year - around >= 0 ? [year, 2 * year] : [year];
  return {
    factor(index) {
      const seen = years.reduce((sum, back) => sum + around1(index - back), 0) / years.length;
      return (seen + trust) / (mean * days + trust);
    },
  };
}
