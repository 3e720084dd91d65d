/** From how many on a solved problem counts as come back. The rule and what it was measured to do: decisions/0001. Pure. */

/** The days looked at, ending with the day of the look. */
export const windowDays = 28;
/** A problem that is solved may still bring a few: so much of what it brought a week. */
const residue = 0.2;
/** Fewer citizens than these are stragglers. */
const fewestOwn = 3;
const fewestPlace = 5;
/** How likely chance alone may reach the number, at one look. */
const byChance = { own: 0.01, place: 0.001 };
/** Places scatter more than chance: variance ÷ mean. */
const scatter = 2;

/** Distinct citizens of the problem's own appeals within the window that make it come back. @param beforeWeekly citizens a week while it lasted; null: unknown */
export function ownNeeded(beforeWeekly: number | null): number {
  return beforeWeekly === null ? fewestOwn : Math.max(fewestOwn, leastBeyond(residue * beforeWeekly * (windowDays / 7), 1, byChance.own));
}

/** Appeals of the same matters in the same places within the window. @param expected without the problem, by the season of now */
export function placeNeeded(expected: number): number {
  return Math.max(fewestPlace, leastBeyond(expected, scatter, byChance.place));
}

/** What the place may bring in the window with the problem solved. @param background in four weeks without the problem's own @param growth comparison now ÷ then; kept within half and double */
export function placeExpected(background: number, beforeWeekly: number | null, growth: number): number {
  return (background + residue * (beforeWeekly ?? 0) * 4) * Math.min(2, Math.max(0.5, growth));
}

/** The least k that a count of this mean (negative binomial of variance `spread` × mean, Poisson for 1) reaches with less than `chance`. */
function leastBeyond(mean: number, spread: number, chance: number): number {
  if (mean <= 0) return 1;
  let [k, below] = [0, 0];
  for (let p = start(mean, spread); 1 - below >= chance && k < 100_000; k += 1) {
    below += p;
    p *= spread === 1 ? mean / (k + 1) : ((mean / (spread - 1) + k) / (k + 1)) * ((spread - 1) / spread);
    // far below the mean the terms are too small for the machine: begin at the normal's word instead
    if (p === 0 && k < mean) return Math.ceil(mean + normalPoint(chance) * Math.sqrt(spread * mean)) + 1;
  }
  return k;
}
const start = (mean: number, spread: number) => (spread === 1 ? Math.exp(-mean) : spread ** (-mean / (spread - 1)));
const normalPoint = (chance: number) => (chance <= 0.001 ? 3.09 : 2.58);
