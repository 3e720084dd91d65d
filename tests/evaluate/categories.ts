import { readExamples } from '../../classifier/train/rows.ts';
import { measure, print, readOptions, round, trainAsShipped } from './model-test.ts';

/** Categories from title and text; beside it, from titles alone by the ranking that the model has for them. */
export async function run(args: string[]): Promise<void> {
  const options = readOptions(args);
  const { model, outOfFold, titlesOutOfFold, trainSeconds, modelBytes } = await trainAsShipped(options, 'category');
  const test = readExamples(options.test);
  const { top, ...figures } = measure(model, 'whole', test);
  const titles = measure(model, 'titles', test.map(({ title, label }) => ({ title: '', body: title, label })));
  const { textsPerSecond: linearTextsPerSecond } = measure({ ...model, kernel: null, words: null }, 'whole', test);
  const folds = { macroF1: round(outOfFold.macroF1, 4), ece: round(outOfFold.ece, 4), titleOnly: titlesOutOfFold && round(titlesOutOfFold.macroF1, 4) };
  print({ ...figures, top2: top(2), titleOnly: { macroF1: titles.macroF1, ece: titles.ece }, linearTextsPerSecond, trainSeconds, modelBytes, folds }, options.json);
}
