/** What a set of judgements was worth. */
export interface ClassFigures {
  precision: number;
  recall: number;
  f1: number;
  texts: number;
}

/** @returns figures of each class that occurs in `truth`, in order of class number, with the class number. */
export function classFigures(truth: ArrayLike<number>, judged: ArrayLike<number>, classes: number): (ClassFigures | null)[] {
  const right = new Float64Array(classes);
  const said = new Float64Array(classes);
  const was = new Float64Array(classes);
  for (let i = 0; i < truth.length; i++) {
    said[judged[i]!]!++;
    was[truth[i]!]!++;
    if (judged[i] === truth[i]) right[truth[i]!]!++;
  }
  return Array.from({ length: classes }, (_, c) => {
    if (was[c] === 0 && said[c] === 0) return null;
    const precision = said[c]! > 0 ? right[c]! / said[c]! : 0;
    const recall = was[c]! > 0 ? right[c]! / was[c]! : 0;
    return { precision, recall, f1: right[c]! > 0 ? (2 * precision * recall) / (precision + recall) : 0, texts: was[c]! };
  });
}

/** Mean F1 over the classes that occur. */
export function macroF1(truth: ArrayLike<number>, judged: ArrayLike<number>, classes: number): number {
  const figures = classFigures(truth, judged, classes).filter((f) => f !== null);
  return figures.reduce((sum, f) => sum + f.f1, 0) / Math.max(1, figures.length);
}

export function accuracy(truth: ArrayLike<number>, judged: ArrayLike<number>): number {
  let right = 0;
  for (let i = 0; i < truth.length; i++) if (truth[i] === judged[i]) right++;
  return truth.length === 0 ? 0 : right / truth.length;
}

/** Expected calibration error over bins of equal width: how far stated probability and hit rate lie apart. */
export function calibrationError(probability: ArrayLike<number>, hit: ArrayLike<boolean>, bins = 15): number {
  const stated = new Float64Array(bins);
  const hits = new Float64Array(bins);
  for (let i = 0; i < probability.length; i++) {
    const bin = Math.min(bins - 1, Math.floor(probability[i]! * bins));
    stated[bin]! += probability[i]!;
    if (hit[i]) hits[bin]!++;
  }
  let error = 0;
  for (let b = 0; b < bins; b++) error += Math.abs(stated[b]! - hits[b]!);
  return probability.length === 0 ? 0 : error / probability.length;
}

export interface CoveragePoint {
  threshold: number;
  coverage: number;
  accuracy: number;
}

/** For each threshold: the share of texts judged at least that surely, and how many of them were right. */
export function coverageCurve(probability: ArrayLike<number>, hit: ArrayLike<boolean>, thresholds = THRESHOLDS): CoveragePoint[] {
  return thresholds.map((threshold) => {
    let taken = 0;
    let right = 0;
    for (let i = 0; i < probability.length; i++) {
      if (probability[i]! < threshold) continue;
      taken++;
      if (hit[i]) right++;
    }
    return { threshold, coverage: taken / Math.max(1, probability.length), accuracy: taken > 0 ? right / taken : 1 };
  });
}

/** Where the curve is drawn. */
const THRESHOLDS = [0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.98, 0.99];
