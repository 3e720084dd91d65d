import { readExamples } from '../../classifier/train/rows.ts';
import { measure, print, readOptions, round, trainAsShipped } from './model-test.ts';

/** The unit for a short question, among as many units as the training data name. */
export async function run(args: string[]): Promise<void> {
  const options = readOptions(args);
  const { model, outOfFold, trainSeconds, modelBytes } = await trainAsShipped(options, 'routing');
  const { top, macroF1, ece, coverage, textsPerSecond } = measure(model, 'whole', readExamples(options.test));
  const folds = { macroF1: round(outOfFold.macroF1, 4), top1: round(outOfFold.accuracy, 4), ece: round(outOfFold.ece, 4) };
  print({ top1: top(1), top3: top(3), macroF1, ece, coverage, units: model.labels.length, textsPerSecond, trainSeconds, modelBytes, folds }, options.json);
}
