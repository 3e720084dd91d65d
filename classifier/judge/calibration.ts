import { softmax } from './softmax.ts';

/** How scores become probabilities that come true as often as they say. */
export interface Calibration {
  /** Score differences divided by this are log-odds. */
  temperature: number;
  /**
   * With u the first label's log-odds above those of a blind guess, u becomes `slope × u + shift`; the others share the rest as before.
   * 1 and 0 change nothing.
   */
  slope: number;
  shift: number;
}

/** Probabilities of one row of scores: softmax, then the first label's own correction. The order of the labels stays. */
export function probabilitiesOf(scores: ArrayLike<number>, { temperature, slope, shift }: Calibration, out: Float64Array, from = 0): void {
  softmax(scores, temperature, out, from);
  if (slope === 1 && shift === 0) return;
  let best = 0;
  for (let c = 1; c < out.length; c++) if (out[c]! > out[best]!) best = c;
  let second = 0;
  for (let c = 0; c < out.length; c++) if (c !== best) second = Math.max(second, out[c]!);
  const was = out[best]!;
  // Not below the point where the second label would overtake the first, once the rest has been shared out.
  const least = second / (1 - was + second);
  const is = Math.max(1 - was > 0 ? least : was, corrected(was, out.length, slope, shift));
  const rest = 1 - was > 0 ? (1 - is) / (1 - was) : 0;
  for (let c = 0; c < out.length; c++) out[c]! *= rest;
  out[best] = is;
}

/** Log-odds of a probability above those of a blind guess among so many labels. */
export function aboveGuess(probability: number, classes: number): number {
  const p = Math.min(1 - 1e-9, Math.max(1e-9, probability));
  return Math.max(0, Math.log(p / (1 - p)) + Math.log(classes - 1));
}

/** The first label's probability, corrected. */
export function corrected(probability: number, classes: number, slope: number, shift: number): number {
  return 1 / (1 + Math.exp(Math.log(classes - 1) - (slope * aboveGuess(probability, classes) + shift)));
}
