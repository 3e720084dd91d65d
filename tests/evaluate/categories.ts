import { CATEGORY_RECIPE, TITLE_RECIPE } from '../../classifier/train/recipe.ts';
import { measure, print, readOptions, trainAsShipped } from './linear-test.ts';

const onlyTitle = <T extends { title: string }>(example: T) => ({ ...example, body: example.title, title: '' });

/** Categories from title and text; beside it, from titles alone with a model trained on titles. */
export async function run(args: string[]): Promise<void> {
  const { train, test, json, progress } = readOptions(args);
  const { model, trainSeconds, modelBytes } = await trainAsShipped(train, CATEGORY_RECIPE, progress);
  const { top, ...figures } = measure(model, test);

  progress('titles alone');
  const titles = await trainAsShipped(train.map(onlyTitle), TITLE_RECIPE, progress);
  const { macroF1 } = measure(titles.model, test.map(onlyTitle));
  print({ ...figures, top2: top(2), titleOnly: { macroF1 }, trainSeconds, modelBytes }, json);
}
