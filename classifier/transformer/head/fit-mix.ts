import { softmax } from '../../judge/softmax.ts';
import { fitTemperature } from '../../train/calibrate.ts';
import { accuracy, calibrationError, macroF1 } from '../../train/figures.ts';
import { mix } from './join.ts';

export interface MixFigures { macroF1: number; accuracy: number; ece: number; logLoss: number }

export interface Mix {
  weight: number;
  temperature: number;
  /** of texts that neither model had seen */
  linear: MixFigures;
  head: MixFigures;
  joined: MixFigures;
}

/** A weight is chosen from these; 0 means that the head does not help. */
const WEIGHTS = Array.from({ length: 19 }, (_, i) => i / 20);

/**
 * How much a head should count beside the linear model, by the likelihood of labels that neither had seen.
 * @param linear log-probabilities, `classes` numbers a text; head: likewise
 */
export function fitMix(linear: Float64Array, head: Float64Array, labels: ArrayLike<number>, classes: number): Mix {
  const tried = WEIGHTS.map((weight) => {
    const scores = linear.map((score, i) => mix(score, head[i]!, weight));
    const temperature = fitTemperature(scores, labels, classes);
    return { weight, temperature, figures: figuresOf(scores, labels, classes, temperature) };
  });
  const best = tried.reduce((a, b) => (b.figures.logLoss < a.figures.logLoss ? b : a));
  const alone = (scores: Float64Array) => figuresOf(scores, labels, classes, fitTemperature(scores, labels, classes));
  return { weight: best.weight, temperature: best.temperature, linear: alone(linear), head: alone(head), joined: best.figures };
}

function figuresOf(scores: Float64Array, labels: ArrayLike<number>, classes: number, temperature: number): MixFigures {
  const judged = new Uint16Array(labels.length);
  const stated = new Float64Array(labels.length);
  const row = new Float64Array(classes);
  let loss = 0;
  for (let r = 0; r < labels.length; r++) {
    softmax(scores, temperature, row, r * classes);
    const best = row.reduce((most, p, c) => (p > row[most]! ? c : most), 0);
    judged[r] = best;
    stated[r] = row[best]!;
    loss -= Math.log(Math.max(1e-12, row[labels[r]!]!));
  }
  const round = (value: number) => Number(value.toFixed(4));
  return {
    macroF1: round(macroF1(labels, judged, classes)), accuracy: round(accuracy(labels, judged)),
    ece: round(calibrationError(stated, Array.from(judged, (j, r) => j === labels[r]))), logLoss: round(loss / labels.length),
  };
}
