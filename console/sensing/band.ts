/** Where the points of a spark line with its band lie. Pure. */
export interface BandDay { observed: number; expected: number; upper: number }

/** @returns paths in a box of `width` × `height`; the band reaches from nothing to what chance reaches */
export function bandPaths(days: readonly BandDay[], width: number, height: number) {
  const top = Math.max(1, ...days.map((d) => Math.max(d.observed, d.upper, d.expected)));
  const inset = 3;
  const x = (i: number) => inset + (days.length < 2 ? 0 : (i * (width - 2 * inset)) / (days.length - 1));
  const y = (n: number) => height - inset - (n / top) * (height - 2 * inset);
  const line = (of: (d: BandDay) => number) => days.map((d, i) => `${i ? 'L' : 'M'}${x(i).toFixed(1)} ${y(of(d)).toFixed(1)}`).join('');
  const last = days.at(-1);
  return {
    observed: line((d) => d.observed), expected: line((d) => d.expected), top,
    band: days.some((d) => d.upper > 0) ? `${line((d) => d.upper)}L${x(days.length - 1).toFixed(1)} ${y(0).toFixed(1)}L${x(0).toFixed(1)} ${y(0).toFixed(1)}Z` : '',
    end: last ? ([x(days.length - 1), y(last.observed)] as const) : null,
  };
}
