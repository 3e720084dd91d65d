import type { CurvePoint } from '../queries.ts';

/** As the server has it (routing/threshold/evidence.ts): so far below the least confidence seen a threshold still stands on what was seen. */
const reach = 0.02;

/** Do the decided tickets bear out a threshold for a return rate? The server has the last word; this says beforehand whether a second person will be asked. */
export function bearsOut(curve: readonly CurvePoint[], threshold: number, returnRate: number): boolean {
  const at = curve.find((p) => Math.round(p.threshold * 100) === Math.round(threshold * 100));
  if (!at?.n || at.upper > returnRate) return false;
  const lowestSeen = curve.findLast((p) => p.n === at.n)!.threshold;
  return threshold >= lowestSeen - reach - 1e-9;
}
