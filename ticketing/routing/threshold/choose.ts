/** From which confidence on the machine may act alone, if at most a stated share of what it sends may come back. Pure. */
import { wilson, Z95 } from './wilson.ts';

/** Decided tickets of one confidence. `wrong`: the unit advised first is not the one that has it. */
export interface Point { confidence: number; n: number; wrong: number }

/** What would be sent on alone from `threshold` on. Shares from 0 to 1; `rate` null where there is nothing. */
export interface CurvePoint { threshold: number; n: number; wrong: number; coverage: number; rate: number | null; lower: number; upper: number }

export const lowestThreshold = 0.5;
export const highestThreshold = 0.99;

/** Thresholds of whole percents: finer ones would pretend to a precision that is not there. */
export const thresholds: readonly number[] = Array.from({ length: Math.round((highestThreshold - lowestThreshold) * 100) + 1 }, (_, i) => Math.round(lowestThreshold * 100 + i) / 100);

/** The coverage curve, lowest threshold first. */
export function coverageCurve(points: readonly Point[]): CurvePoint[] {
  const sorted = points.toSorted((a, b) => b.confidence - a.confidence);
  const total = points.reduce((sum, p) => sum + p.n, 0);
  const curve: CurvePoint[] = [];
  let [n, wrong, next] = [0, 0, 0];
  for (const threshold of thresholds.toReversed()) {
    for (; next < sorted.length && sorted[next]!.confidence >= threshold; next++) { n += sorted[next]!.n; wrong += sorted[next]!.wrong; }
    curve.push({ threshold, n, wrong, coverage: total ? n / total : 0, rate: n ? wrong / n : null, ...wilson(wrong, n) });
  }
  return curve.toReversed();
}

/**
 * The lowest threshold at which the return rate is at most `maxReturnRate` with 95 % confidence. Candidates are tried from the strictest down, and the
 * first that fails ends it (fixed-sequence testing): picking the luckiest of fifty would promise more than the data hold. Of thresholds that send the same
 * tickets the strictest is taken: of a confidence that nobody has seen yet the data say nothing.
 * @returns null where no threshold can promise it: too few decided tickets, or too many wrong
 */
export function chooseThreshold(points: readonly Point[], maxReturnRate: number): CurvePoint | null {
  let chosen: CurvePoint | null = null;
  for (const at of coverageCurve(points).toReversed()) {
    if (at.n === chosen?.n) continue;
    if (at.upper <= maxReturnRate) chosen = at;
    else if (chosen) break;
  }
  return chosen;
}

/** How many decided tickets, none of them wrong, are the fewest from which `maxReturnRate` can be promised (wilson(0, n) solved for n). */
export const leastFor = (maxReturnRate: number): number => Math.ceil((Z95 * Z95 * (1 - maxReturnRate)) / maxReturnRate);
