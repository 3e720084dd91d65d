/** How much more counts scatter than chance alone (quasi-Poisson): variance = φ · mean. Weeks that were outbreaks themselves are left out, as Farrington and Noufaily weigh them down. */

/** Weeks' worth of trust in what all matters together show. */
const trust = 8;
const usual = 1.3;
/** A squared residual beyond this (about three deviations of an overdispersed week) is an outbreak of the past. */
const outbreak = 12;

/** @returns φ ≥ 1 by matter */
export function weeklyDispersion(weekly: ReadonlyMap<string, readonly number[]>, exposureOf: (matter: string) => readonly number[]): (matter: string) => number {
  const own = new Map<string, { sum: number; weeks: number }>();
  let [sum, weeks] = [usual * trust, trust];
  for (const [matter, counts] of weekly) {
    const found = residuals(counts, exposureOf(matter), 1);
    own.set(matter, found);
    sum += found.sum;
    weeks += found.weeks;
  }
  const all = sum / weeks;
  return (matter) => {
    const found = own.get(matter) ?? { sum: 0, weeks: 0 };
    return Math.max(1.001, (found.sum + all * trust) / (found.weeks + trust));
  };
}

/** One φ ≥ 1 for all series of a matter at a place: single ones are too sparse to tell. */
export function localDispersion(local: ReadonlyMap<string, readonly number[]>, exposureOf: (matter: string) => readonly number[], matterOf: (series: string) => string): number {
  let [sum, weeks] = [1.1 * trust, trust];
  for (const [series, counts] of local) {
    const found = residuals(counts, exposureOf(matterOf(series)), 0.25);
    sum += found.sum;
    weeks += found.weeks;
  }
  return Math.max(1.02, sum / weeks);
}

/** Squared Pearson residuals of the weeks against their own rate; series with less than `least` a week say nothing. */
function residuals(counts: readonly number[], exposures: readonly number[], least: number): { sum: number; weeks: number } {
  const exposed = exposures.reduce((a, b) => a + b, 0);
  const total = counts.reduce((a, b) => a + b, 0);
  if (counts.length < 3 || exposed <= 0 || total / counts.length < least) return { sum: 0, weeks: 0 };
  let [sum, weeks] = [0, 0];
  counts.forEach((n, week) => {
    const mean = (total * exposures[week]!) / exposed;
    const residual = mean > 0 ? (n - mean) ** 2 / mean : 0;
    if (residual > outbreak) return;
    sum += residual;
    weeks += 1;
  });
  // the rate was taken from the same weeks: one degree of freedom
  return weeks < 2 ? { sum: 0, weeks: 0 } : { sum: (sum * weeks) / (weeks - 1), weeks };
}
