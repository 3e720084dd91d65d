import { setImmediate } from 'node:timers/promises';
import type { Recipe } from './recipe.ts';
import { RECIPES, type RecipeName } from './recipe.ts';
import { trainLinear, type Trained } from './train-linear.ts';

/** A labelled text. Examples of one `group` are near-duplicates; without a group an example stands alone. */
export interface TrainingExample {
  title: string;
  body: string;
  label: string;
  group?: string | undefined;
  /** How much an error on it costs beside other examples; 1 without it. 0 leaves it out. */
  weight?: number | undefined;
}

export interface TrainingWatch {
  /** Is told in one line what has just been done. */
  progress?: ((line: string) => void) | undefined;
  /** Looked at between folds. */
  signal?: AbortSignal | undefined;
}

/**
 * Makes a model from labelled texts, with figures on texts that the model had not seen. The same examples in the same
 * order give the same model. It computes for seconds and yields between folds only: run it beside a server, not in it.
 * @throws Error when there are fewer than two labels; the signal's reason when it is aborted.
 */
export async function trainModel(examples: readonly TrainingExample[], recipe: RecipeName | Recipe, { progress = () => {}, signal }: TrainingWatch = {}): Promise<Trained> {
  const chosen = typeof recipe === 'string' ? RECIPES[recipe] : recipe;
  const rows = examples.flatMap(({ group, weight = 1, ...example }, i) => (weight > 0 ? [{ ...example, group: group ?? `#${i}`, weight }] : []));
  return trainLinear(rows, chosen, progress, async () => {
    await setImmediate();
    signal?.throwIfAborted();
  });
}
