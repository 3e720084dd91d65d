import { ROUTING_RECIPE } from '../../classifier/train/recipe.ts';
import { measure, print, readOptions, trainAsShipped } from './linear-test.ts';

/** The unit for a short question, among as many units as the training data name. */
export async function run(args: string[]): Promise<void> {
  const { train, test, json, progress } = readOptions(args);
  const { model, trainSeconds, modelBytes } = await trainAsShipped(train, ROUTING_RECIPE, progress);
  const { top, macroF1, ece, coverage, textsPerSecond } = measure(model, test);
  print({ top1: top(1), top3: top(3), macroF1, ece, coverage, units: model.labels.length, textsPerSecond, trainSeconds, modelBytes }, json);
}
