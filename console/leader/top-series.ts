import type { Trend } from './views.ts';

/** The largest series, and all others as one: more lines than the eye can follow say nothing. */
export function topSeries(series: Trend['series'], most: number, other: string): Trend['series'] {
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  const sorted = series.toSorted((a, b) => sum(b.values) - sum(a.values));
  if (sorted.length <= most) return sorted;
  const rest = sorted.slice(most - 1);
  return [...sorted.slice(0, most - 1), { name: other, values: rest[0]!.values.map((_, i) => sum(rest.map((s) => s.values[i] ?? 0))) }];
}
