/** 分段函数: from a figure to points. Pure. */
import type { MetricWords } from '../metrics/metric.ts';
import type { ScoreBand, ScoreItem } from '../db/schema/index.ts';

/** A metric's value as the formula's knots name it: percent of a share, the count, the hours. */
export const figureOf = (unit: MetricWords['unit'], value: number): number => (unit === 'share' ? value * 100 : value);

/** Straight between knots, level outside the first and the last (floor and cap). @returns points, to two decimals */
export function pointsFor({ points }: Pick<ScoreItem, 'points'>, figure: number): number {
  const [first, last] = [points[0]!, points.at(-1)!];
  if (figure <= first[0]) return first[1];
  if (figure >= last[0]) return last[1];
  const at = points.findIndex(([x]) => x >= figure);
  const [[x0, y0], [x1, y1]] = [points[at - 1]!, points[at]!];
  return round(y0 + ((y1 - y0) * (figure - x0)) / (x1 - x0));
}

/** Two decimals, as bulletins print them; 14.825 is 14.83 whatever its binary form. */
export const round = (value: number): number => Math.round((value + Number.EPSILON) * 100 + 1e-7) / 100;

/** The first band that begins at or below the total. */
export const bandOf = (bands: readonly ScoreBand[], total: number): ScoreBand => bands.find((b) => total >= b.from) ?? bands.at(-1)!;
