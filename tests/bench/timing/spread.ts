/** How long single runs took, in milliseconds. */
export interface Spread { runs: number; perSecond: number; p50: number; p95: number; p99: number }

/** @throws RangeError when nothing was timed */
export function spread(times: readonly number[]): Spread {
  if (times.length === 0) throw new RangeError('nothing was timed');
  const sorted = Float64Array.from(times).toSorted();
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
  return { runs: times.length, perSecond: (times.length * 1000) / times.reduce((sum, t) => sum + t, 0), p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
