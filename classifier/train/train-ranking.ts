import { probabilitiesOf, type Calibration } from '../judge/calibration.ts';
import type { LinearModel } from '../judge/linear-model.ts';
import type { Ranking } from '../judge/model.ts';
import type { WordVectors } from '../features/word-vectors.ts';
import { calibrate } from './calibrate.ts';
import { countCorpus, type Corpus } from './corpus.ts';
import { scoreRows } from './dual-descent.ts';
import { accuracy, calibrationError, coverageCurve, macroF1, type CoveragePoint } from './figures.ts';
import { fit, type Fitted } from './fit.ts';
import { fitKernel, kernelScores, type CountedWords } from './fit-kernel.ts';
import { groupFolds } from './folds.ts';
import type { Recipe } from './recipe.ts';
import type { Example } from './rows.ts';

/** How the model judged texts that it had not seen: each fold by a model fitted on the others. */
export interface OutOfFold {
  macroF1: number;
  accuracy: number;
  ece: number;
  coverage: CoveragePoint[];
}

export interface Labelled {
  names: string[];
  /** Number of each example's label in `names`. */
  numbers: Uint16Array;
}

/** Word vectors, and the examples as counts of their words. */
export interface KnownWords {
  words: WordVectors | null;
  counted: CountedWords | null;
}

/** What a run tells and asks between its steps. */
export interface Steps {
  progress: (line: string) => void;
  /** Awaited between folds; throws to stop. */
  pause: () => Promise<void>;
}

/**
 * Fits the planes and, where the recipe has one and there are words, the kernel beside them: in every fold for calibration and
 * figures, then on all examples. The same examples, recipe and words give the same numbers.
 */
export async function trainRanking(examples: readonly Example[], { names, numbers }: Labelled, recipe: Recipe, { words, counted: read }: KnownWords, { progress, pause }: Steps): Promise<{ ranking: Ranking; outOfFold: OutOfFold }> {
  const classes = names.length;
  const prices = examples.some(({ weight }) => weight !== undefined && weight !== 1) ? Float32Array.from(examples, ({ weight }) => weight ?? 1) : null;
  const corpus = countCorpus(examples, recipe.features, recipe.weighing.minTexts);
  const kernel = recipe.kernel && classes <= recipe.kernel.mostLabels ? recipe.kernel : null;
  const counted = kernel && words ? read : null;
  progress(`${examples.length} texts, ${classes} labels, ${corpus.hashes.length} features`);

  const foldOf = groupFolds(examples.map((example) => example.group), recipe.folds, recipe.seed);
  const scores = new Float64Array(examples.length * classes);
  for (let fold = 0; fold < recipe.folds; fold++) {
    const seen: number[] = [];
    const held: number[] = [];
    foldOf.forEach((f, row) => (f === fold ? held : seen).push(row));
    const { values, planes } = fit(corpus, seen, numbers, classes, recipe, prices);
    const own = scoreRows(corpus, values, held, planes);
    if (counted) {
      await pause();
      const beside = kernelScores(counted, words!, held, fitKernel(counted, words!, seen, numbers, classes, kernel!, recipe.seed, prices));
      for (let i = 0; i < own.length; i++) own[i]! += beside[i]!;
    }
    held.forEach((row, i) => scores.set(own.subarray(i * classes, (i + 1) * classes), row * classes));
    progress(`fold ${fold + 1} of ${recipe.folds}`);
    await pause();
  }
  const calibration = calibrate(scores, numbers, classes);
  const outOfFold = figuresOf(scores, numbers, classes, calibration);
  progress(`out of fold: macro-F1 ${outOfFold.macroF1.toFixed(4)}, ECE ${outOfFold.ece.toFixed(4)}, temperature ${calibration.temperature.toFixed(3)}, slope ${calibration.slope.toFixed(2)}, shift ${calibration.shift.toFixed(2)}`);

  const everyRow = Uint32Array.from(examples, (_, row) => row);
  const linear = toModel(corpus, fit(corpus, everyRow, numbers, classes, recipe, prices), names, recipe);
  await pause();
  const beside = counted && fitKernel(counted, words!, everyRow, numbers, classes, kernel!, recipe.seed, prices);
  progress(`fitted on all texts, ${linear.hashes.length} features kept`);
  return { ranking: { linear, kernel: beside, calibration }, outOfFold };
}

function figuresOf(scores: Float64Array, labels: Uint16Array, classes: number, calibration: Calibration): OutOfFold {
  const judged = new Uint16Array(labels.length);
  const probability = new Float64Array(labels.length);
  const row = new Float64Array(classes);
  for (let r = 0; r < labels.length; r++) {
    probabilitiesOf(scores, calibration, row, r * classes);
    let best = 0;
    for (let c = 1; c < classes; c++) if (row[c]! > row[best]!) best = c;
    judged[r] = best;
    probability[r] = row[best]!;
  }
  const hit = Array.from(labels, (label, r) => judged[r] === label);
  return {
    macroF1: macroF1(labels, judged, classes),
    accuracy: accuracy(labels, judged),
    ece: calibrationError(probability, hit),
    coverage: coverageCurve(probability, hit),
  };
}

/** Keeps the features that weigh something, by ascending hash: nothing of the order of the training texts remains. */
function toModel(corpus: Corpus, fitted: Fitted, labels: string[], recipe: Recipe): LinearModel {
  const { classes, weights, bias } = fitted.planes;
  const kept: number[] = [];
  fitted.termWeights.forEach((weight, feature) => weight > 0 && kept.push(feature));
  kept.sort((a, b) => corpus.hashes[a]! - corpus.hashes[b]!);
  const model: LinearModel = {
    settings: recipe.features,
    labels,
    hashes: new Uint32Array(kept.length),
    termWeights: new Float32Array(kept.length),
    weights: new Float32Array(kept.length * classes),
    bias,
  };
  kept.forEach((feature, i) => {
    model.hashes[i] = corpus.hashes[feature]!;
    model.termWeights[i] = fitted.termWeights[feature]!;
    model.weights.set(weights.subarray(feature * classes, (feature + 1) * classes), i * classes);
  });
  return model;
}
