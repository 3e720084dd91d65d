import { aboveGuess, type Calibration } from '../judge/calibration.ts';
import { softmax } from '../judge/softmax.ts';

/** Below so many texts the first label's own correction is left out: it would learn chance. */
const LEAST_TEXTS = 500;

/** Temperature, then the correction of the first label's probability, from scores of texts that the model has not seen. */
export function calibrate(scores: Float64Array, labels: ArrayLike<number>, classes: number): Calibration {
  const temperature = fitTemperature(scores, labels, classes);
  if (labels.length < LEAST_TEXTS) return { temperature, slope: 1, shift: 0 };
  const row = new Float64Array(classes);
  const first = new Float64Array(labels.length);
  const hit = new Uint8Array(labels.length);
  for (let r = 0; r < labels.length; r++) {
    softmax(scores, temperature, row, r * classes);
    let best = 0;
    for (let c = 1; c < classes; c++) if (row[c]! > row[best]!) best = c;
    first[r] = row[best]!;
    hit[r] = labels[r] === best ? 1 : 0;
  }
  return { temperature, ...fitCorrection(first, hit, classes) };
}

/** Slope and shift that make the hits likeliest: logistic regression by Newton's steps, held lightly at 1 and 0. */
export function fitCorrection(probability: ArrayLike<number>, hit: ArrayLike<number>, classes: number): { slope: number; shift: number } {
  let slope = 1;
  let shift = 0;
  for (let step = 0; step < 25; step++) {
    let [gs, gb, hss, hsb, hbb] = [slope - 1, shift, 1, 0, 1];
    for (let r = 0; r < probability.length; r++) {
      const u = aboveGuess(probability[r]!, classes);
      const said = 1 / (1 + Math.exp(Math.log(classes - 1) - (slope * u + shift)));
      const spread = Math.max(1e-9, said * (1 - said));
      gs += (said - hit[r]!) * u;
      gb += said - hit[r]!;
      hss += spread * u * u;
      hsb += spread * u;
      hbb += spread;
    }
    const by = hss * hbb - hsb * hsb;
    slope -= (hbb * gs - hsb * gb) / by;
    shift -= (hss * gb - hsb * gs) / by;
  }
  return slope > 0.05 && Number.isFinite(slope) && Number.isFinite(shift) ? { slope, shift } : { slope: 1, shift: 0 };
}

/**
 * The temperature under which the given scores of texts that the model has not seen make their labels likeliest.
 * Golden-section search over its logarithm: the loss has one valley.
 */
export function fitTemperature(scores: Float64Array, labels: ArrayLike<number>, classes: number): number {
  const row = new Float64Array(classes);
  const loss = (logTemperature: number) => {
    let sum = 0;
    for (let r = 0; r < labels.length; r++) {
      softmax(scores, Math.exp(logTemperature), row, r * classes);
      sum -= Math.log(Math.max(1e-12, row[labels[r]!]!));
    }
    return sum;
  };
  const golden = (Math.sqrt(5) - 1) / 2;
  let low = Math.log(0.02);
  let high = Math.log(5);
  for (let step = 0; step < 30; step++) {
    const left = high - golden * (high - low);
    const right = low + golden * (high - low);
    if (loss(left) < loss(right)) high = right;
    else low = left;
  }
  return Math.exp((low + high) / 2);
}
