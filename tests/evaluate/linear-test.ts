import { parseArgs } from 'node:util';
import { LinearScorer } from '../../classifier/judge/linear-scorer.ts';
import type { LinearModel } from '../../classifier/judge/linear-model.ts';
import { softmax } from '../../classifier/judge/softmax.ts';
import { readWeights, writeWeights } from '../../classifier/judge/weights-file.ts';
import { accuracy, calibrationError, classFigures, coverageCurve, macroF1 } from '../../classifier/train/figures.ts';
import type { Recipe } from '../../classifier/train/recipe.ts';
import { readExamples, type Example } from '../../classifier/train/rows.ts';
import { trainLinear } from '../../classifier/train/train-linear.ts';

/** What the evaluations of linear models have in common. */
export interface Options {
  train: Example[];
  test: Example[];
  json: boolean;
  /** Tells a person what goes on; silent under --json. */
  progress: (line: string) => void;
}

/** @throws Error when --train or --test is missing or cannot be read. */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({ args, options: { train: { type: 'string' }, test: { type: 'string' }, json: { type: 'boolean' } } });
  if (values.train === undefined || values.test === undefined) throw new Error('--train and --test are needed.');
  const json = values.json === true;
  return {
    train: readExamples(values.train.split(',')),
    test: readExamples(values.test.split(',')),
    json,
    progress: json ? () => {} : (line) => console.log(line),
  };
}

/** Trains, and takes the weights through their file: what is measured is what would be shipped. */
export async function trainAsShipped(examples: Example[], recipe: Recipe, progress: (line: string) => void) {
  const begin = performance.now();
  const { model } = await trainLinear(examples, recipe, progress);
  const file = writeWeights(model);
  const shipped: LinearModel = { ...model, ...readWeights(file) };
  return { model: shipped, trainSeconds: round((performance.now() - begin) / 1000, 1), modelBytes: file.length };
}

/** Judges the test texts and holds the judgements against their labels. A label unknown to the model is always missed. */
export function measure(model: LinearModel, test: readonly Example[]) {
  const scorer = new LinearScorer(model);
  // Labels that only the test has come after the model's own, so that missing them counts.
  const labels = [...model.labels, ...new Set(test.map((t) => t.label).filter((label) => !model.labels.includes(label)))];
  const truth = test.map((example) => labels.indexOf(example.label));
  const judged = new Uint16Array(test.length);
  const probability = new Float64Array(test.length);
  const rankOfTruth = new Uint16Array(test.length);
  const row = new Float64Array(model.labels.length);

  const begin = performance.now();
  for (let i = 0; i < test.length; i++) {
    const { scores } = scorer.score(test[i]!.title, test[i]!.body);
    softmax(scores, model.temperature, row);
    let best = 0;
    for (let c = 1; c < row.length; c++) if (row[c]! > row[best]!) best = c;
    judged[i] = best;
    probability[i] = row[best]!;
    const own = row[truth[i]!];
    rankOfTruth[i] = own === undefined ? labels.length : row.filter((p) => p > own).length;
  }
  const seconds = (performance.now() - begin) / 1000;

  const hit = truth.map((label, i) => label === judged[i]);
  const top = (n: number) => round(rankOfTruth.filter((rank) => rank < n).length / test.length, 4);
  const figures = classFigures(truth, judged, labels.length);
  return {
    macroF1: round(macroF1(truth, judged, labels.length), 4),
    accuracy: round(accuracy(truth, judged), 4),
    top,
    perClass: Object.fromEntries(labels.flatMap((label, c) => (figures[c] ? [[label, rounded(figures[c])]] : []))),
    ece: round(calibrationError(probability, hit), 4),
    coverage: coverageCurve(probability, hit).map((point) => rounded(point)),
    textsPerSecond: Math.round(test.length / seconds),
  };
}

export function print(report: object, json: boolean): void {
  console.log(json ? JSON.stringify(report) : JSON.stringify(report, null, 2));
}

export function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

function rounded<T extends object>(figures: T): T {
  return Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, round(value as number, 4)])) as T;
}
