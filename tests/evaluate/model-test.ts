import { parseArgs } from 'node:util';
import { bytesOf, modelFiles, readPackedModel } from '../../classifier/judge/model-folder.ts';
import { packModel } from '../../classifier/judge/model-pack.ts';
import { ModelScorer, RankingScorer } from '../../classifier/judge/model-scorer.ts';
import type { Model } from '../../classifier/judge/model.ts';
import { accuracy, calibrationError, classFigures, coverageCurve, macroF1 } from '../../classifier/train/figures.ts';
import { learnWords, WORD_LEARNING } from '../../classifier/train/learn-words.ts';
import { readPlainTexts, without } from '../../classifier/train/plain-texts.ts';
import type { RecipeName } from '../../classifier/train/recipe.ts';
import { readExamples, type Example } from '../../classifier/train/rows.ts';
import { trainModel } from '../../classifier/train/train-model.ts';

/** What the evaluations of models have in common. */
export interface Options {
  train: Example[];
  test: string[];
  map: string | undefined;
  /** Files of texts whose labels are not read. */
  unlabelled: string[];
  json: boolean;
  /** Tells a person what goes on; silent under --json. */
  progress: (line: string) => void;
}

const TEXT = { type: 'string' } as const;

/** @throws Error when --train or --test is missing or cannot be read. */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({ args, options: { train: TEXT, test: TEXT, map: TEXT, unlabelled: TEXT, json: { type: 'boolean' } } });
  if (values.train === undefined || values.test === undefined) throw new Error('--train and --test are needed.');
  const json = values.json === true;
  return {
    train: readExamples(values.train.split(',')),
    test: values.test.split(','),
    map: values.map,
    unlabelled: values.unlabelled?.split(',') ?? [],
    json,
    progress: json ? () => {} : (line) => console.log(line),
  };
}

/** Trains, and takes the model through its files: what is measured is what would be shipped. Without unlabelled texts the shipped word vectors are used. */
export async function trainAsShipped({ train, unlabelled, progress }: Options, recipe: RecipeName) {
  const begin = performance.now();
  const words = unlabelled.length > 0 ? await learnWords(without(readPlainTexts(unlabelled), train), WORD_LEARNING, progress) : undefined;
  const { model, outOfFold, titlesOutOfFold } = await trainModel(train, recipe, { progress, words });
  const { files } = modelFiles(model, { name: 'evaluated', date: 'undated', figures: {} });
  const shipped = readPackedModel(packModel(files)).model;
  return { model: shipped, outOfFold, titlesOutOfFold, trainSeconds: round((performance.now() - begin) / 1000, 1), modelBytes: bytesOf(files) };
}

/** Judges the test texts and holds the judgements against their labels. A label unknown to the model is always missed. */
export function measure(model: Model, which: 'whole' | 'titles', test: readonly Pick<Example, 'title' | 'body' | 'label'>[]) {
  const scorer = new ModelScorer(model)[which] ?? new RankingScorer(model, model.words);
  // Labels that only the test has come after the model's own, so that missing them counts.
  const labels = [...model.labels, ...new Set(test.map((t) => t.label).filter((label) => !model.labels.includes(label)))];
  const truth = test.map((example) => labels.indexOf(example.label));
  const judged = new Uint16Array(test.length);
  const probability = new Float64Array(test.length);
  const rankOfTruth = new Uint16Array(test.length);
  for (const { title, body } of test.slice(0, 50)) scorer.judge(title, body);

  const begin = performance.now();
  for (let i = 0; i < test.length; i++) {
    const { probabilities } = scorer.judge(test[i]!.title, test[i]!.body);
    let best = 0;
    for (let c = 1; c < probabilities.length; c++) if (probabilities[c]! > probabilities[best]!) best = c;
    judged[i] = best;
    probability[i] = probabilities[best]!;
    const own = probabilities[truth[i]!];
    rankOfTruth[i] = own === undefined ? labels.length : probabilities.filter((p) => p > own).length;
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
    coverageAt: Object.fromEntries([0.98, 0.95].map((least) => [least, round(coverageAt(probability, hit, least), 4)])),
    textsPerSecond: Math.round(test.length / seconds),
  };
}

/** The largest share of texts, surest first, of which at least so many are right. */
function coverageAt(probability: ArrayLike<number>, hit: readonly boolean[], least: number): number {
  const order = hit.map((_, i) => i).toSorted((a, b) => probability[b]! - probability[a]!);
  let right = 0;
  let most = 0;
  order.forEach((i, taken) => {
    if (hit[i]) right++;
    if (right / (taken + 1) >= least) most = taken + 1;
  });
  return most / Math.max(1, hit.length);
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
