import type { LinearModel } from '../judge/linear-model.ts';
import { softmax } from '../judge/softmax.ts';
import { fitTemperature } from './calibrate.ts';
import { countCorpus, type Corpus } from './corpus.ts';
import { scoreRows } from './dual-descent.ts';
import { accuracy, calibrationError, coverageCurve, macroF1, type CoveragePoint } from './figures.ts';
import { fit, type Fitted } from './fit.ts';
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

export interface Trained {
  model: LinearModel;
  outOfFold: OutOfFold;
}

/**
 * Makes a linear model from labelled texts. The same examples, recipe and order give the same numbers.
 * @param progress is told in one line what has just been done
 * @param pause awaited between folds; throws to stop
 * @throws Error when there are fewer than two labels.
 */
export async function trainLinear(examples: readonly Example[], recipe: Recipe, progress: (line: string) => void, pause: () => Promise<void> = async () => {}): Promise<Trained> {
  const names = [...new Set(examples.map((example) => example.label))].toSorted();
  if (names.length < 2) throw new Error(`Training needs at least two labels; the data have ${names.length}.`);
  const classOf = new Map(names.map((name, c) => [name, c]));
  const labels = Uint16Array.from(examples, (example) => classOf.get(example.label)!);

  const corpus = countCorpus(examples, recipe.features, recipe.weighing.minTexts);
  progress(`${examples.length} texts, ${names.length} labels, ${corpus.hashes.length} features`);

  const prices = examples.some(({ weight }) => weight !== undefined && weight !== 1) ? Float32Array.from(examples, ({ weight }) => weight ?? 1) : null;
  const scores = await scoreOutOfFold(corpus, examples, labels, names.length, recipe, prices, progress, pause);
  const temperature = fitTemperature(scores, labels, names.length);
  const outOfFold = figuresOf(scores, labels, names.length, temperature);
  progress(`out of fold: macro-F1 ${outOfFold.macroF1.toFixed(4)}, ECE ${outOfFold.ece.toFixed(4)}, temperature ${temperature.toFixed(3)}`);

  const everyRow = Uint32Array.from(examples, (_, row) => row);
  const fitted = fit(corpus, everyRow, labels, names.length, recipe, prices);
  const model = toModel(corpus, fitted, names, recipe, temperature);
  progress(`fitted on all texts, ${model.hashes.length} features kept`);
  return { model, outOfFold };
}

async function scoreOutOfFold(
  corpus: Corpus,
  examples: readonly Example[],
  labels: Uint16Array,
  classes: number,
  recipe: Recipe,
  prices: Float32Array | null,
  progress: (line: string) => void,
  pause: () => Promise<void>,
): Promise<Float64Array> {
  const foldOf = groupFolds(examples.map((example) => example.group), recipe.folds, recipe.seed);
  const all = new Float64Array(examples.length * classes);
  for (let fold = 0; fold < recipe.folds; fold++) {
    const seen: number[] = [];
    const held: number[] = [];
    foldOf.forEach((f, row) => (f === fold ? held : seen).push(row));
    const { values, planes } = fit(corpus, seen, labels, classes, recipe, prices);
    const scores = scoreRows(corpus, values, held, planes);
    held.forEach((row, i) => all.set(scores.subarray(i * classes, (i + 1) * classes), row * classes));
    progress(`fold ${fold + 1} of ${recipe.folds}`);
    await pause();
  }
  return all;
}

function figuresOf(scores: Float64Array, labels: Uint16Array, classes: number, temperature: number): OutOfFold {
  const judged = new Uint16Array(labels.length);
  const probability = new Float64Array(labels.length);
  const row = new Float64Array(classes);
  for (let r = 0; r < labels.length; r++) {
    softmax(scores, temperature, row, r * classes);
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
function toModel(corpus: Corpus, fitted: Fitted, labels: string[], recipe: Recipe, temperature: number): LinearModel {
  const { classes, weights, bias } = fitted.planes;
  const kept: number[] = [];
  fitted.termWeights.forEach((weight, feature) => weight > 0 && kept.push(feature));
  kept.sort((a, b) => corpus.hashes[a]! - corpus.hashes[b]!);
  const model: LinearModel = {
    settings: recipe.features,
    labels,
    temperature,
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
