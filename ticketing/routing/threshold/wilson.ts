/** One-sided 95 %: in one case of twenty the true share lies above. */
export const Z95 = 1.6449;

/**
 * What the true share may be when `part` of `whole` were counted (Wilson 1927, score interval): close to the counted share with many, wide with few,
 * and never nothing above zero because none was seen among ten.
 * @returns shares from 0 to 1; [0, 1] where nothing was counted
 */
export function wilson(part: number, whole: number, z = Z95): { lower: number; upper: number } {
  if (whole <= 0) return { lower: 0, upper: 1 };
  const p = part / whole;
  const z2 = z * z;
  const middle = (p + z2 / (2 * whole)) / (1 + z2 / whole);
  const half = (z / (1 + z2 / whole)) * Math.sqrt((p * (1 - p)) / whole + z2 / (4 * whole * whole));
  return { lower: Math.max(0, middle - half), upper: Math.min(1, middle + half) };
}
