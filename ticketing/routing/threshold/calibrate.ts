/** Makes the confidence of a city's machine mean what it says: σ(slope · logit(p) + shift), refitted to what came of the city's own tickets (Platt 1999). Pure. */
import { uncalibrated, type Calibration } from '../confidence.ts';

/** Decided tickets of one raw probability whose place was known. */
export interface Seen { probability: number; n: number; right: number }
export interface Fitted extends Calibration { n: number; /** mean log-loss, as it is and as it would be */ before: number; after: number }

/** Below this either end of the line would be drawn through a handful of tickets. */
export const leastDecided = 500;
export const leastOfEach = 30;
/** Pulls towards the calibration that comes with the program, with the weight of so many tickets. */
const prior = 20;
const mostSteps = 50;

const logit = (p: number) => { const inside = Math.min(0.99, Math.max(0.001, p)); return Math.log(inside / (1 - inside)); };
const sigma = (z: number) => 1 / (1 + Math.exp(-z));

/**
 * Logistic regression of right on logit(p) by Newton's method, with a Gaussian prior about the shipped calibration.
 * @returns null where the tickets are too few (leastDecided, and leastOfEach right and wrong), where the line would fall, or where it says no better than `present`
 */
export function calibrate(seen: readonly Seen[], present: Calibration = uncalibrated): Fitted | null {
  const rows = seen.filter((s) => s.probability > 0 && s.n > 0).map((s) => ({ x: logit(s.probability), n: s.n, right: s.right }));
  const n = rows.reduce((sum, r) => sum + r.n, 0);
  const right = rows.reduce((sum, r) => sum + r.right, 0);
  if (n < leastDecided || right < leastOfEach || n - right < leastOfEach) return null;
  let { slope, shift } = uncalibrated;
  for (let step = 0; step < mostSteps; step++) {
    let [gs, gb, hss, hsb, hbb] = [-prior * (slope - uncalibrated.slope), -prior * (shift - uncalibrated.shift), prior, 0, prior];
    for (const r of rows) {
      const q = sigma(slope * r.x + shift);
      const w = r.n * q * (1 - q);
      gs += (r.right - r.n * q) * r.x; gb += r.right - r.n * q;
      hss += w * r.x * r.x; hsb += w * r.x; hbb += w;
    }
    const det = hss * hbb - hsb * hsb;
    const [ds, db] = [(hbb * gs - hsb * gb) / det, (hss * gb - hsb * gs) / det];
    const size = Math.min(1, 2 / Math.max(Math.abs(ds), Math.abs(db), 1e-9));
    slope += size * ds; shift += size * db;
    if (Math.abs(ds) + Math.abs(db) < 1e-9) break;
  }
  const loss = (by: Calibration) => rows.reduce((sum, r) => { const q = sigma(by.slope * r.x + by.shift); return sum - r.right * Math.log(q) - (r.n - r.right) * Math.log(1 - q); }, 0) / n;
  const fitted = { slope: round(slope), shift: round(shift), n, before: loss(present), after: loss({ slope, shift }) };
  return fitted.slope < 0.05 || fitted.slope > 10 || Math.abs(fitted.shift) > 10 || fitted.before - fitted.after < leastGain ? null : fitted;
}

/** Of log-loss: less is not worth a change of everybody's figures. */
const leastGain = 0.0005;
const round = (value: number) => Math.round(value * 1000) / 1000;
